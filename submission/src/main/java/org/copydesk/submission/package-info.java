/**
 * What a client sends, bytes or JSON, to a received article: decoding, reading, identity. Pure: no
 * clock, no configuration, no framework; the same submission gives the same article.
 */
@NullMarked
package org.copydesk.submission;

import org.jspecify.annotations.NullMarked;
