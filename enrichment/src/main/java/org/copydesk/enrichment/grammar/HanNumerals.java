package org.copydesk.enrichment.grammar;

import java.math.BigDecimal;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads Chinese numerals: positional (二〇二四), structured (一千二百万, 廿三), and the mixes with Western
 * digits that newspapers write (3.5亿, 1亿2千万). The text is folded: one form of each numeral.
 */
final class HanNumerals {

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String ZERO = "零";
  private static final String TWO = "两";

  /** Numerals of cheques and contracts; in other texts they mostly are parts of words. */
  private static final String BANKERS = "零壹贰叁肆伍陆柒捌玖拾佰仟";

  private static final String BANKERS_TRADITIONAL = "零壹貳參肆伍陸柒捌玖拾佰仟";

  private static final String BANKERS_PLAIN = "〇一二三四五六七八九十百千";

  private static final char[] PLAIN = new char[Character.MAX_VALUE + 1];
  private static final byte[] DIGIT = new byte[PLAIN.length];
  private static final BitSet NUMERALS = new BitSet(PLAIN.length);

  static {
    for (int i = 0; i < PLAIN.length; i++) {
      char c = (char) i;
      PLAIN[i] = plainOf(c);
      DIGIT[i] = digitOf(PLAIN[i]);
      NUMERALS.set(i, DIGIT[i] >= 0 || multiplier(c) > 0 || c == '廿' || c == '卅');
    }
  }

  private HanNumerals() {}

  static boolean isNumeral(char c) {
    return NUMERALS.get(c);
  }

  static boolean isBankers(char c) {
    return PLAIN[c] != c;
  }

  private static char plainOf(char c) {
    if (c == ZERO.charAt(0)) {
      return c;
    }
    int index = BANKERS.indexOf(c);
    if (index < 0) {
      index = BANKERS_TRADITIONAL.indexOf(c);
    }
    return index < 0 ? c : BANKERS_PLAIN.charAt(index);
  }

  static int digit(char c) {
    return DIGIT[c];
  }

  private static byte digitOf(char plain) {
    if (plain == ZERO.charAt(0)) {
      return 0;
    }
    return (byte) (plain == TWO.charAt(0) ? 2 : DIGITS.indexOf(plain));
  }

  /**
   * What a numeral multiplies by, 0 where it does not. 兆 is a million millions, as in newspapers.
   */
  static long multiplier(char c) {
    return switch (PLAIN[c]) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1_000;
      case '万' -> 10_000;
      case '亿' -> 100_000_000;
      case '兆' -> 1_000_000_000_000L;
      default -> 0;
    };
  }

  /** The value of a run of numerals; null where it is none, such as 百十 or 三十万二十万. */
  static @Nullable Quantity parse(char[] text, int start, int end) {
    boolean positional = true;
    for (int i = start; i < end; i++) {
      positional &= digit(text[i]) >= 0;
    }
    return positional ? positional(text, start, end) : structured(text, start, end);
  }

  /**
   * The two numbers of a run with two digits that follow on each other, such as 四五千 and 一百三四十万;
   * null where it has no such digits.
   */
  static @Nullable QuantityRange pair(char[] text, int start, int end) {
    int first = -1;
    boolean positional = true;
    for (int i = start; i < end; i++) {
      positional &= digit(text[i]) >= 0;
      if (i + 1 < end && digit(text[i]) >= 0 && digit(text[i + 1]) >= 0) {
        if (first >= 0 || !isPair(digit(text[i]), digit(text[i + 1]))) {
          return null;
        }
        first = i;
      }
    }
    if (first < 0 || (positional && end - start > 2)) {
      return null;
    }
    Quantity low = parse(without(text, start, end, first + 1), 0, end - start - 1);
    Quantity high = parse(without(text, start, end, first), 0, end - start - 1);
    return low == null || high == null ? null : new QuantityRange(low.value(), high.value());
  }

  /** 三五 is the one pair in use whose digits don't follow on each other. */
  private static boolean isPair(int first, int second) {
    return first > 0 && (second == first + 1 || (first == 3 && second == 5));
  }

  private static char[] without(char[] text, int start, int end, int left) {
    char[] rest = new char[end - start - 1];
    System.arraycopy(text, start, rest, 0, left - start);
    System.arraycopy(text, left + 1, rest, left - start, end - left - 1);
    return rest;
  }

  private static @Nullable Quantity positional(char[] text, int start, int end) {
    if ((end - start > 1 && contains(text, start, end, TWO.charAt(0))) || end - start > 15) {
      return null;
    }
    long value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + digit(text[i]);
    }
    return new Quantity(BigDecimal.valueOf(value), end - start, true);
  }

  private static boolean contains(char[] text, int start, int end, char wanted) {
    for (int i = start; i < end; i++) {
      if (text[i] == wanted) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Quantity structured(char[] text, int start, int end) {
    long total = 0;
    long section = 0;
    long lastLarge = Long.MAX_VALUE;
    long lastSmall = 10_000;
    int digit = -1;
    boolean zero = false;
    for (int i = start; i < end; i++) {
      char c = text[i];
      long multiplier = multiplier(c);
      if (c == '廿' || c == '卅') {
        if (digit >= 0 || section > 0) {
          return null;
        }
        section = c == '廿' ? 20 : 30;
        lastSmall = 10;
      } else if (multiplier == 0) {
        int value = digit(c);
        if (value == 0) {
          zero = true;
        } else if (digit >= 0) {
          return null;
        }
        digit = value == 0 ? digit : value;
      } else if (multiplier < 10_000) {
        if (multiplier >= lastSmall || (digit < 0 && multiplier != 10 && i != start)) {
          return null;
        }
        section += (digit < 0 ? 1 : digit) * multiplier;
        lastSmall = multiplier;
        digit = -1;
        zero = false;
      } else {
        long factor = section + Math.max(digit, 0);
        if (factor == 0 && i == start) {
          factor = 1;
        }
        boolean whole = multiplier > lastLarge && total > 0;
        if (factor == 0 && !(i > start && multiplier(text[i - 1]) >= 10_000)) {
          return null;
        }
        if (whole || factor == 0) {
          if (total > Long.MAX_VALUE / multiplier / 2) {
            return null;
          }
          total = (total + factor) * multiplier;
        } else {
          total += factor * multiplier;
        }
        lastLarge = multiplier;
        section = 0;
        lastSmall = 10_000;
        digit = -1;
        zero = false;
      }
    }
    long rest = Math.max(digit, 0);
    if (digit > 0 && !zero && lastSmall > 10 && start + 1 < end) {
      // 三百五 is 350, 一万二 is 12000.
      long above = lastSmall < 10_000 ? lastSmall : lastLarge == Long.MAX_VALUE ? 10 : lastLarge;
      rest = digit * (above / 10);
    }
    return new Quantity(BigDecimal.valueOf(total + section + rest), 0, true);
  }
}
