/** Changes to a text that can all be named and taken back. */
@NullMarked
package org.copydesk.enrichment.edits;

import org.jspecify.annotations.NullMarked;
