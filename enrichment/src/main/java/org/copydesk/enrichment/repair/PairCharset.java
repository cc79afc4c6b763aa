package org.copydesk.enrichment.repair;

import java.nio.charset.Charset;

/** The characters of a charset that have two bytes there. */
sealed interface PairCharset permits GbkBytes, PairCharset.Table {

  /** The character of two bytes, 0 where there is none. */
  char character(int lead, int trail);

  /** Lead byte times 256 plus trail byte; 0 where the character has no two bytes. */
  int pair(char character);

  /** The single byte above 0x7F that a character has instead of two; 0 where it has none. */
  int singleByte(char character);

  /** The character of a single byte above 0x7F; 0 where the byte is a lead or nothing. */
  char character(int singleByte);

  /**
   * Charsets of the Java runtime, the first of them deciding; without any character where the
   * runtime lacks them all.
   */
  static PairCharset of(String... charsets) {
    return new Table(charsets);
  }

  /** Filled from charsets once. */
  final class Table implements PairCharset {

    private final char[] characters = new char[0x10000];
    private final char[] pairs = new char[0x10000];
    private final char[] singles = new char[0x100];
    private final byte[] singleBytes = new byte[0x10000];

    private Table(String... names) {
      for (String name : names) {
        if (Charset.isSupported(name)) {
          fill(Charset.forName(name));
          fillSingles(Charset.forName(name));
        }
      }
    }

    /** The half-width katakana of Japanese charsets. */
    private void fillSingles(Charset charset) {
      for (int b = 0xA0; b < 0xE0; b++) {
        String decoded = new String(new byte[] {(byte) b}, charset);
        if (decoded.length() == 1 && isHalfWidthKatakana(decoded.charAt(0)) && singles[b] == 0) {
          singles[b] = decoded.charAt(0);
          singleBytes[decoded.charAt(0)] = (byte) b;
        }
      }
    }

    private static boolean isHalfWidthKatakana(char c) {
      return c >= 0xFF61 && c <= 0xFF9F;
    }

    private void fill(Charset charset) {
      byte[] bytes = new byte[2];
      for (int pair = 0x8140; pair < 0xFF00; pair++) {
        bytes[0] = (byte) (pair >> 8);
        bytes[1] = (byte) pair;
        String decoded = new String(bytes, charset);
        if (decoded.length() == 1 && decoded.charAt(0) != '\uFFFD') {
          if (characters[pair] == 0) {
            characters[pair] = decoded.charAt(0);
          }
          if (pairs[decoded.charAt(0)] == 0) {
            pairs[decoded.charAt(0)] = (char) pair;
          }
        }
      }
    }

    @Override
    public char character(int lead, int trail) {
      return characters[(lead << 8) | trail];
    }

    @Override
    public int pair(char character) {
      return pairs[character];
    }

    @Override
    public int singleByte(char character) {
      return singleBytes[character] & 0xFF;
    }

    @Override
    public char character(int singleByte) {
      return singles[singleByte];
    }
  }
}
