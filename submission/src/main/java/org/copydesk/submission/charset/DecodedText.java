package org.copydesk.submission.charset;

import org.jspecify.annotations.Nullable;

/**
 * Text and how it was read.
 *
 * @param text without a byte order mark; bytes that are none in the charset became U+FFFD
 * @param declared IANA name that the byte order mark, the sender or the document gave, in this
 *     order; null if none did, or none that exists
 * @param detected IANA name of the charset the bytes were read in
 */
public record DecodedText(String text, @Nullable String declared, String detected) {}
