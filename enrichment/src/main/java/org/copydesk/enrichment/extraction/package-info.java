/** Finds an article's text, headline, authors, publisher and dates in HTML and in plain text. */
@NullMarked
package org.copydesk.enrichment.extraction;

import org.jspecify.annotations.NullMarked;
