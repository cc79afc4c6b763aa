package org.copydesk.enrichment.repair;

import java.nio.charset.Charset;

/**
 * The two bytes that a character has in GBK, and back, with the private-use characters that stand
 * for byte pairs without a character (their order is that of GB 18030 and of code page 936).
 */
final class GbkBytes implements PairCharset {

  private static final int LEADS = 0xFF - 0x81;
  private static final int TRAILS = 0xFF - 0x40;

  private final char[] characters = new char[LEADS * TRAILS];
  private final char[] pairs = new char[Character.MAX_VALUE + 1];

  GbkBytes() {
    putAll(Charset.forName("GBK"));
    int privateUse = 0xE000;
    privateUse = putPrivateUse(privateUse, 0xAA, 0xAF, 0xA1, 0xFE);
    privateUse = putPrivateUse(privateUse, 0xF8, 0xFE, 0xA1, 0xFE);
    putPrivateUse(privateUse, 0xA1, 0xA7, 0x40, 0xA0);
    putAll(Charset.forName("GB18030"));
  }

  private void putAll(Charset charset) {
    byte[] bytes = new byte[2];
    for (int lead = 0x81; lead < 0xFF; lead++) {
      for (int trail = 0x40; trail < 0xFF; trail++) {
        bytes[0] = (byte) lead;
        bytes[1] = (byte) trail;
        String decoded = new String(bytes, charset);
        if (decoded.length() == 1 && decoded.charAt(0) != '\uFFFD') {
          put(lead, trail, decoded.charAt(0));
        }
      }
    }
  }

  private int putPrivateUse(int first, int fromLead, int toLead, int fromTrail, int toTrail) {
    int next = first;
    for (int lead = fromLead; lead <= toLead; lead++) {
      for (int trail = fromTrail; trail <= toTrail; trail++) {
        if (trail != 0x7F) {
          put(lead, trail, (char) next++);
        }
      }
    }
    return next;
  }

  /** What an earlier table says stays. */
  private void put(int lead, int trail, char character) {
    int index = (lead - 0x81) * TRAILS + trail - 0x40;
    if (characters[index] == 0) {
      characters[index] = character;
    }
    if (pairs[character] == 0) {
      pairs[character] = (char) ((lead << 8) | trail);
    }
  }

  @Override
  public int pair(char character) {
    return pairs[character];
  }

  @Override
  public int singleByte(char character) {
    return 0;
  }

  @Override
  public char character(int singleByte) {
    return 0;
  }

  @Override
  public char character(int lead, int trail) {
    if (lead < 0x81 || lead > 0xFE || trail < 0x40 || trail > 0xFE) {
      return 0;
    }
    return characters[(lead - 0x81) * TRAILS + trail - 0x40];
  }
}
