package org.copydesk.enrichment.repair;

/**
 * An encoding of several bytes a character, seen from one place in bytes of which some are lost.
 */
sealed interface Encoding permits DoubleByteEncoding, Utf8Encoding {

  /** Stands for a byte that is not known. */
  int LOST = -1;

  /**
   * Names every character that can start at {@code at}.
   *
   * @param bytes 0 to 255 or {@link #LOST}
   */
  void readAt(int[] bytes, int at, Readings readings);

  /** Takes the characters that are possible at one place. */
  @FunctionalInterface
  interface Readings {

    /** Takes a character and how many bytes it has. */
    void add(int codePoint, int length);
  }
}
