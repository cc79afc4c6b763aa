/** Finds, types, joins and links the persons, organisations, places and the like in an article. */
@NullMarked
package org.copydesk.enrichment.entities;

import org.jspecify.annotations.NullMarked;
