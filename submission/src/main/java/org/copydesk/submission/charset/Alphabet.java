package org.copydesk.submission.charset;

import java.lang.Character.UnicodeScript;

/**
 * How plausible text read in a single-byte charset is: words are of one script, capitals begin
 * them, and signs such as ¤ or ¬ hardly occur.
 */
final class Alphabet {

  private static final String USUAL_SIGNS = "\u00A0«»“”„‘’‚–—…©®°·§€£№¿¡ºª";

  private Alphabet() {}

  /** Mean weight of the characters beyond ASCII, from 0.5 down to -3. */
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
    if (!Character.isLetter(c)) {
      boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
      return mark ? 0.5 : USUAL_SIGNS.indexOf(c) >= 0 ? 0 : -1;
    }
    char before = i == 0 ? ' ' : text.charAt(i - 1);
    if (!Character.isLetter(before)) {
      return 0.5;
    }
    if (UnicodeScript.of(before) != UnicodeScript.of(c)) {
      return -1;
    }
    return Character.isUpperCase(c) && Character.isLowerCase(before) ? -1 : 0.5;
  }
}
