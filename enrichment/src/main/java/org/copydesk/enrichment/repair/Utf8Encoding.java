package org.copydesk.enrichment.repair;

/**
 * UTF-8, with one or both of the later bytes of a three-byte character possibly lost.
 *
 * @param losses which of the later bytes can be lost
 */
record Utf8Encoding(Losses losses) implements Encoding {

  /** Which bytes get lost on the way. */
  enum Losses {
    /** Any of them. */
    ANY,
    /** Those that windows-1252 has no character for. */
    WINDOWS_1252
  }

  /** Outside Chinese nothing tells which letter it was. */
  private static final int UNKNOWN = 0xFFFD;

  private static final int[] WITHOUT_CHARACTER = {0x01, 0x0D, 0x0F, 0x10, 0x1D};

  @Override
  public void readAt(int[] bytes, int at, Readings readings) {
    int lead = bytes[at];
    if (lead == LOST) {
      if (continues(bytes, at, 2) && bytes[at + 1] != LOST && bytes[at + 2] != LOST) {
        for (int guess = 0xE3; guess <= 0xE9; guess++) {
          readThree(bytes, at, guess, readings);
        }
      }
    } else if (lead < 0x80) {
      readings.add(lead, 1);
    } else if (lead >= 0xC2 && lead < 0xE0 && continues(bytes, at, 1)) {
      int second = bytes[at + 1];
      readings.add(second == LOST ? UNKNOWN : ((lead & 0x1F) << 6) | (second & 0x3F), 2);
    } else if (lead >= 0xE0 && lead < 0xF0 && continues(bytes, at, 2)) {
      readThree(bytes, at, lead, readings);
    } else if (lead >= 0xF0 && lead < 0xF5 && continues(bytes, at, 3)) {
      readFour(bytes, at, readings);
    }
  }

  private static boolean continues(int[] bytes, int at, int count) {
    if (at + count >= bytes.length) {
      return false;
    }
    for (int i = at + 1; i <= at + count; i++) {
      if (bytes[i] != LOST && (bytes[i] & 0xC0) != 0x80) {
        return false;
      }
    }
    return true;
  }

  private void readThree(int[] bytes, int at, int lead, Readings readings) {
    int second = bytes[at + 1];
    int third = bytes[at + 2];
    for (int i = 0; i < guesses(second); i++) {
      for (int k = 0; k < guesses(third); k++) {
        int codePoint = ((lead & 0x0F) << 12) | (guess(second, i) << 6) | guess(third, k);
        if (codePoint >= 0x800 && (codePoint < 0xD800 || codePoint > 0xDFFF)) {
          readings.add(codePoint, 3);
        }
      }
    }
  }

  private int guesses(int continuation) {
    if (continuation != LOST) {
      return 1;
    }
    return losses == Losses.ANY ? 0x40 : WITHOUT_CHARACTER.length;
  }

  private int guess(int continuation, int index) {
    if (continuation != LOST) {
      return continuation & 0x3F;
    }
    return losses == Losses.ANY ? index : WITHOUT_CHARACTER[index];
  }

  private static void readFour(int[] bytes, int at, Readings readings) {
    int codePoint = bytes[at] & 0x07;
    for (int i = at + 1; i < at + 4; i++) {
      if (bytes[i] == LOST) {
        return;
      }
      codePoint = (codePoint << 6) | (bytes[i] & 0x3F);
    }
    if (codePoint >= 0x10000 && codePoint <= 0x10FFFF) {
      readings.add(codePoint, 4);
    }
  }
}
