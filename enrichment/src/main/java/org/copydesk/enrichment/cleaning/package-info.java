/** Takes advertising and the furniture of web pages out of a text. */
@NullMarked
package org.copydesk.enrichment.cleaning;

import org.jspecify.annotations.NullMarked;
