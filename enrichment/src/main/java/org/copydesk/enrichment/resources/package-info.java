/** Reads the data files that the enrichment brings along. */
@NullMarked
package org.copydesk.enrichment.resources;

import org.jspecify.annotations.NullMarked;
