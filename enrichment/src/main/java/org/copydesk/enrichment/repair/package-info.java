/** Undoes what converters, charsets and editors did to a text, and leaves clean text alone. */
@NullMarked
package org.copydesk.enrichment.repair;

import org.jspecify.annotations.NullMarked;
