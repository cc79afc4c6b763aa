package org.copydesk.enrichment.repair;

/**
 * How well a text looks like one that somebody wrote, in any script: the mean cost of a character
 * in the units of {@link HanModel}. Ordinary text of any language stays below 15.
 */
final class Plausibility {

  private final HanModel model;
  private final LetterFrequency letters = new LetterFrequency();

  Plausibility(HanModel model) {
    this.model = model;
  }

  double meanCost(CharSequence text) {
    int count = 0;
    long sum = 0;
    char last = '\n';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && (c < '0' || c > '9')) {
        sum += cost(last, c);
        count++;
      }
      last = c;
    }
    return count == 0 ? 0 : (double) sum / count;
  }

  private int cost(char before, char c) {
    if (c < 0x80) {
      return ascii(before, c);
    }
    if (c < 0x250) {
      return latin(before, c);
    }
    if (c >= 0x2500 && c < 0x25A0) {
      return 40;
    }
    if (letters.knows(Character.toLowerCase(c))) {
      return byFrequency(before, c);
    }
    if (c >= 0x2E80 || (c >= 0x2000 && c < 0x2070)) {
      return eastAsian(before, c);
    }
    return Character.isLetter(c) || isMark(c) ? 14 : 26;
  }

  /** A vowel or accent on another letter. */
  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static int ascii(char before, char c) {
    if (c < ' ') {
      return c == '\t' || c == '\r' ? 8 : 30;
    }
    boolean upperInside = Character.isUpperCase(c) && Character.isLowerCase(before);
    return upperInside ? 14 : 9;
  }

  private static int latin(char before, char c) {
    if (c < 0xA0) {
      return 40;
    }
    if (!Character.isLetter(c)) {
      return c == 0xA0 || c == '«' || c == '»' || c == '·' ? 14 : 24;
    }
    boolean run = before >= 0xA0 && before < 0x250;
    boolean upperInside = Character.isUpperCase(c) && Character.isLowerCase(before);
    return 13 + (run ? 8 : 0) + (upperInside ? 8 : 0) + (c >= 0x180 ? 6 : 0);
  }

  private int byFrequency(char before, char c) {
    char lower = Character.toLowerCase(c);
    int cost = letters.cost(lower);
    if (c == lower) {
      return Character.isUpperCase(before) && letters.knows(Character.toLowerCase(before))
          ? cost + 2
          : cost;
    }
    return cost + (Character.isLowerCase(before) ? 14 : 5);
  }

  private int eastAsian(char before, char c) {
    if (isKana(c)) {
      return isKana(before) ? 11 : 15;
    }
    if (Character.isSurrogate(c)) {
      return 14;
    }
    return model.cost(before, c);
  }

  private static boolean isKana(char c) {
    return c >= 0x3041 && c < 0x3100;
  }
}
