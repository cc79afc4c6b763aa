package org.copydesk.submission.charset;

import java.util.Optional;

/**
 * Charsets that strict UTF-8 would accept by mistake, since all their bytes are ASCII: UTF-16
 * without a byte order mark, and ISO-2022-JP.
 */
final class UnmarkedUnicode {

  private static final int SAMPLE = 4096;

  /** Of 100 code units, those that must be of common scripts. */
  private static final int PLAUSIBLE = 95;

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
    if (even + odd == 0) {
      return Optional.empty();
    }
    return utf8 ? western(even, odd, length / 4) : eastern(bytes, length);
  }

  /** The high byte of a Latin letter is NUL, at even places in big-endian text. */
  private static Optional<Encoding> western(int even, int odd, int least) {
    if (even > least && odd == 0) {
      return Optional.of(Encoding.UTF_16BE);
    }
    return odd > least && even == 0 ? Optional.of(Encoding.UTF_16LE) : Optional.empty();
  }

  private static Optional<Encoding> eastern(byte[] bytes, int length) {
    int units = length / 2;
    int big = 0;
    int little = 0;
    for (int i = 0; i < units; i++) {
      int first = bytes[2 * i] & 0xFF;
      int second = bytes[2 * i + 1] & 0xFF;
      big += isCommon((first << 8) | second) ? 1 : 0;
      little += isCommon((second << 8) | first) ? 1 : 0;
    }
    if (Math.max(big, little) * 100 < units * PLAUSIBLE || big == little) {
      return Optional.empty();
    }
    return Optional.of(big > little ? Encoding.UTF_16BE : Encoding.UTF_16LE);
  }

  private static boolean isCommon(int unit) {
    return (unit >= ' ' && unit < 0x250)
        || unit == '\n'
        || unit == '\r'
        || (unit >= 0x370 && unit < 0x600)
        || (unit >= 0x2010 && unit < 0x2030)
        || (unit >= 0x3000 && unit < 0x3100)
        || (unit >= 0x4E00 && unit < 0xA000)
        || (unit >= 0xAC00 && unit < 0xD7A4)
        || (unit >= 0xFF00 && unit < 0xFF60);
  }

  /** ESC $ @ or ESC $ B: from here on two bytes a character. */
  private static boolean isJapaneseEscape(byte[] bytes, int i) {
    return bytes[i] == 0x1B
        && i + 2 < bytes.length
        && bytes[i + 1] == '$'
        && (bytes[i + 2] == '@' || bytes[i + 2] == 'B');
  }
}
