package org.copydesk.submission.charset;

import java.util.Optional;

/**
 * Charsets that strict UTF-8 would accept by mistake, since all their bytes are ASCII: UTF-16
 * without a byte order mark, and ISO-2022-JP.
 */
final class UnmarkedUnicode {

  private static final int SAMPLE = 4096;

  /** One of this many characters at least is ASCII (a space, a digit, a line feed) in UTF-16. */
  private static final int ASCII_SHARE = 50;

  private UnmarkedUnicode() {}

  /**
   * @param utf8 whether the bytes are valid UTF-8, as Western UTF-16 is and Chinese is not
   */
  static Optional<Encoding> detect(byte[] bytes, boolean utf8) {
    int length = Math.min(bytes.length, SAMPLE);
    int even = 0;
    int odd = 0;
    boolean escape = false;
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        even += 1 - (i & 1);
        odd += i & 1;
      }
      escape |= isJapaneseEscape(bytes, i);
    }
    if (escape && utf8) {
      return Optional.of(Encoding.ISO_2022_JP);
    }
    // Stray NULs in other text are few.
    int least = utf8 ? length / 4 : length / 2 / ASCII_SHARE;
    return utf16(even, odd, Math.max(1, least));
  }

  /** ESC $ @ or ESC $ B: from here on two bytes a character. */
  private static boolean isJapaneseEscape(byte[] bytes, int i) {
    return bytes[i] == 0x1B
        && i + 2 < bytes.length
        && bytes[i + 1] == '$'
        && (bytes[i + 2] == '@' || bytes[i + 2] == 'B');
  }

  /** The high byte of an ASCII character is NUL: at even places in big-endian text. */
  private static Optional<Encoding> utf16(int even, int odd, int least) {
    if (even >= least && even > 8 * odd) {
      return Optional.of(Encoding.UTF_16BE);
    }
    if (odd >= least && odd > 8 * even) {
      return Optional.of(Encoding.UTF_16LE);
    }
    return Optional.empty();
  }
}
