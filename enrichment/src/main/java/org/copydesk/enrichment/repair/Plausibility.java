package org.copydesk.enrichment.repair;

/**
 * How well a text looks like one that somebody wrote, in any script: the mean cost of a character
 * in the units of {@link HanModel}. Ordinary text of any language stays below 15.
 */
final class Plausibility {

  private static final String CYRILLIC_BY_FREQUENCY = "оеаинтсрвлкмдпуяызьбгчйхжюшцщэфъёіїєґў";

  private final HanModel model;

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
    if (isCyrillic(c)) {
      return cyrillic(before, c);
    }
    if (c >= 0x2E80 || (c >= 0x2000 && c < 0x2070)) {
      return eastAsian(before, c);
    }
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK ? 14 : 26;
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

  private static int cyrillic(char before, char c) {
    char lower = Character.toLowerCase(c);
    int rank = CYRILLIC_BY_FREQUENCY.indexOf(lower);
    int cost = rank < 0 ? 22 : 6 + rank / 3;
    if (c == lower) {
      return Character.isUpperCase(before) && isCyrillic(before) ? cost + 2 : cost;
    }
    return cost + (Character.isLowerCase(before) ? 14 : 5);
  }

  private static boolean isCyrillic(char c) {
    return c >= 0x400 && c < 0x530;
  }

  private int eastAsian(char before, char c) {
    if (isKana(c)) {
      return isKana(before) ? 11 : 15;
    }
    if (c >= 0xAC00 && c < 0xD7A4) {
      return 12;
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
