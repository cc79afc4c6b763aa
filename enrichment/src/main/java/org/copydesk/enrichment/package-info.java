/** The enrichment of an article: a pure function from received to enriched. */
@NullMarked
package org.copydesk.enrichment;

import org.jspecify.annotations.NullMarked;
