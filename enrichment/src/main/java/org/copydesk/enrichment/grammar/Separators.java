package org.copydesk.enrichment.grammar;

import java.math.BigDecimal;

/** How a language parts the thousands and the fraction of a number in digits. */
enum Separators {
  /** 1,234.5, and 12,34,567 as in India. */
  POINT,
  /** 1.234,5, 1 234,5 or 1'234,5; 1,234,567 is understood. */
  COMMA,
  /** Three digits behind a point or a comma are thousands, others are a fraction. */
  EITHER;

  /** Longest number that is read. */
  private static final int LONGEST = 30;

  private static final int GROUP = 3;

  /**
   * A number in digits.
   *
   * @param end char after its last one
   * @param ambiguous whether it is read as thousands and may be a fraction: 1,500 with {@link
   *     #COMMA}
   */
  record Scanned(int end, BigDecimal value, boolean ambiguous) {}

  /** Reads on from a run of digits. */
  Scanned scan(SourceText text, int start, int firstEnd) {
    int end = firstEnd;
    char group = 0;
    while (firstEnd - start <= GROUP
        && end - start <= LONGEST
        && isGroup(text, start, end, group)) {
      group = text.at(end);
      end = digitsEnd(text, end + 1);
    }
    String whole = digits(text, start, end);
    if (end + 1 < text.length() && isFraction(text.at(end), group)) {
      int fractionEnd = digitsEnd(text, end + 1);
      if (fractionEnd > end + 1) {
        String fraction = digits(text, end + 1, fractionEnd);
        return isDoubtful(text, start, end, fractionEnd, group)
            ? new Scanned(fractionEnd, new BigDecimal(whole + fraction), true)
            : new Scanned(fractionEnd, new BigDecimal(whole + "." + fraction), false);
      }
    }
    return new Scanned(end, new BigDecimal(whole), false);
  }

  private boolean isGroup(SourceText text, int start, int end, char group) {
    if (end + GROUP >= text.length() || (group != 0 && text.at(end) != group)) {
      return false;
    }
    int digits = digitsEnd(text, end + 1) - end - 1;
    if (this == POINT) {
      return text.at(end) == ','
          && (digits == GROUP || (digits == 2 && isIndian(text, end)))
          && (text.original(end) == ',' || isFullWidthGroup(text, end));
    }
    return digits == GROUP
        && text.at(start) != '0'
        && switch (text.at(end)) {
          case ' ', '\'', '’', '.' -> true;
          case ',' -> this == EITHER || group != 0 || isRepeated(text, end);
          default -> false;
        };
  }

  /** Two digits are a group where more groups follow, the last one of three: 1,00,000. */
  private static boolean isIndian(SourceText text, int comma) {
    int next = comma + GROUP;
    int digits = next < text.length() ? digitsEnd(text, next + 1) - next - 1 : 0;
    return digits > 0
        && text.at(next) == ','
        && (digits == GROUP || (digits == 2 && isIndian(text, next)));
  }

  /** A full-width comma mostly parts sentences; in 82，225.00 it parts thousands. */
  private static boolean isFullWidthGroup(SourceText text, int comma) {
    int end = comma + 1 + GROUP;
    return digitsEnd(text, comma + 1) == end
        && end < text.length()
        && text.at(end) == '.'
        && digitsEnd(text, end + 1) - end - 1 == 2;
  }

  private static boolean isRepeated(SourceText text, int comma) {
    int next = comma + 1 + GROUP;
    return next < text.length()
        && text.at(next) == ','
        && digitsEnd(text, next + 1) - next - 1 == GROUP;
  }

  private boolean isFraction(char c, char group) {
    return c != group && (c == '.' || (c == ',' && this != POINT));
  }

  /** A comma and three digits in a language that writes fractions so: few fractions have three. */
  private boolean isDoubtful(SourceText text, int start, int point, int end, char group) {
    return this == COMMA
        && group == 0
        && text.at(point) == ','
        && end - point - 1 == GROUP
        && point - start <= GROUP
        && text.at(start) != '0';
  }

  private static String digits(SourceText text, int start, int end) {
    StringBuilder digits = new StringBuilder();
    for (int i = start; i < end; i++) {
      if (text.isDigit(i)) {
        digits.append(text.at(i));
      }
    }
    return digits.toString();
  }

  static int digitsEnd(SourceText text, int start) {
    int end = start;
    while (end < text.length() && end - start <= LONGEST && text.isDigit(end)) {
      end++;
    }
    return end;
  }
}
