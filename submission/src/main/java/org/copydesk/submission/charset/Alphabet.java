package org.copydesk.submission.charset;

import java.lang.Character.UnicodeScript;

/**
 * How plausible text read in a single-byte charset is: words are of one script, capitals begin
 * them, and signs such as ¤ or ¬ hardly occur.
 */
final class Alphabet {

  private static final String USUAL_SIGNS = "\u00A0«»“”„‘’‚–—…©®°·§€£№¿¡ºª";

  /** Icelandic; where they are frequent, the text is Turkish. */
  private static final String RARE = "ðþýÐÞÝ";

  /** More than Thai bytes reach as random Chinese: Thai has rules that random bytes break. */
  private static final double THAI = 0.78;

  private Alphabet() {}

  /** Mean weight of the characters beyond ASCII, from 1 down to -3. */
  static double plausibility(String text) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7F) {
        sum += weight(text, i, c);
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private static double weight(String text, int i, char c) {
    if (c == '\uFFFD' || Character.isISOControl(c)) {
      return -3;
    }
    if (UnicodeScript.of(c) == UnicodeScript.THAI) {
      return thai(text, i, c);
    }
    if (!Character.isLetter(c)) {
      boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
      return mark ? 0.5 : USUAL_SIGNS.indexOf(c) >= 0 ? 0 : -1;
    }
    return letter(text, i, c);
  }

  private static double letter(String text, int i, char c) {
    char before = i == 0 ? ' ' : text.charAt(i - 1);
    if (!Character.isLetter(before)) {
      return RARE.indexOf(c) >= 0 ? 0 : 0.5;
    }
    UnicodeScript script = UnicodeScript.of(c);
    if (UnicodeScript.of(before) != script
        || (Character.isUpperCase(c) && Character.isLowerCase(before))) {
      return -1;
    }
    // Three accented letters in a row are another alphabet read as Latin.
    boolean run = before > 0x7F && i > 1 && isAccented(text.charAt(i - 2));
    return script == UnicodeScript.LATIN && run ? -0.5 : RARE.indexOf(c) >= 0 ? 0 : 0.5;
  }

  private static boolean isAccented(char c) {
    return c > 0x7F && Character.isLetter(c);
  }

  /** Marks and vowels stand behind a consonant, the vowels written first before one. */
  private static double thai(String text, int i, char c) {
    char before = i == 0 ? ' ' : text.charAt(i - 1);
    char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
    if (isAsciiLetter(before) || isAsciiLetter(after) || c == '฿' || c > '๎') {
      return -1;
    }
    if (c >= 'เ' && c <= 'ไ') {
      return isThaiConsonant(after) ? THAI : -2;
    }
    boolean dependent = c >= 'ะ' && !isThaiConsonant(before) && (before < 'ะ' || before > '๎');
    return dependent ? -2 : THAI;
  }

  private static boolean isAsciiLetter(char c) {
    return c < 0x80 && Character.isLetter(c);
  }

  private static boolean isThaiConsonant(char c) {
    return c >= 'ก' && c <= 'ฮ';
  }
}
