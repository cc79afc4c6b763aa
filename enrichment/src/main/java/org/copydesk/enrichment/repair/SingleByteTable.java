package org.copydesk.enrichment.repair;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * The upper half of a charset of one byte a character. Bytes without a character stand for the
 * control character of the same number, as careless decoders have it.
 */
final class SingleByteTable {

  private final String name;
  private final byte[] bytes = new byte[Character.MAX_VALUE + 1];
  private final char[] characters = new char[0x100];

  SingleByteTable(String name) {
    this.name = name;
    Arrays.fill(bytes, (byte) 0);
    Charset charset = Charset.isSupported(name) ? Charset.forName(name) : null;
    for (int b = 0x80; b < 0x100; b++) {
      String decoded = charset == null ? "" : new String(new byte[] {(byte) b}, charset);
      char c =
          decoded.length() == 1 && decoded.charAt(0) != '\uFFFD' ? decoded.charAt(0) : (char) b;
      characters[b] = c;
      bytes[c] = (byte) b;
    }
    for (int b = 0x80; b < 0xA0; b++) {
      bytes[b] = (byte) b;
    }
  }

  String name() {
    return name;
  }

  /** 0x80 to 0xFF; 0 for any character without a byte there. */
  int toByte(char c) {
    return bytes[c] & 0xFF;
  }

  char toCharacter(int b) {
    return characters[b];
  }
}
