package org.copydesk.enrichment.repair;

/** Which chars are Chinese characters, and which are not characters of any script. */
final class Ideographs {

  private Ideographs() {}

  static boolean isIdeograph(char c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0xF900 && c <= 0xFAFF);
  }

  static boolean isPrivateUse(char c) {
    return c >= 0xE000 && c <= 0xF8FF;
  }
}
