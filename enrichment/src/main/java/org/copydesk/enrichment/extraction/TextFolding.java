package org.copydesk.enrichment.extraction;

import java.util.Locale;

/** Forms of a line in which it is compared with another. */
final class TextFolding {

  private TextFolding() {}

  /** With single spaces, in lower case. */
  static String folded(String line) {
    return spaced(line).toLowerCase(Locale.ROOT);
  }

  /** With single spaces. */
  static String spaced(String line) {
    StringBuilder spaced = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean space = Character.isWhitespace(c) || c == '\u00A0';
      if (!space) {
        spaced.append(c);
      } else if (!spaced.isEmpty() && spaced.charAt(spaced.length() - 1) != ' ') {
        spaced.append(' ');
      }
    }
    return spaced.toString().strip();
  }

  /** Its letters and digits alone, in lower case. */
  static String letters(String line) {
    StringBuilder letters = new StringBuilder(line.length());
    line.codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> letters.appendCodePoint(Character.toLowerCase(c)));
    return letters.toString();
  }
}
