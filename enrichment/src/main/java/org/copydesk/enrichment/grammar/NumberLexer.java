package org.copydesk.enrichment.grammar;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of a text: {@code NUM} is a whole run of digits or a stretch of Chinese
 * numerals, {@code DEC} the longest number with its separators, fraction and Chinese multipliers.
 */
final class NumberLexer {

  /** Longest run of digits that is a number and not an identifier. */
  private static final int MOST_DIGITS = 15;

  /** Longest stretch of Chinese numerals that is cut in every way. */
  private static final int MOST_HAN = 20;

  private final int num;
  private final int dec;
  private final boolean han;

  NumberLexer(int num, int dec, boolean han) {
    this.num = num;
    this.dec = dec;
    this.han = han;
  }

  void find(SourceText text, int start, Consumer<Item> found) {
    char[] folded = text.folded();
    char c = folded[start];
    boolean digit = c >= '0' && c <= '9';
    if (digit && !(start > 0 && text.isDigit(start - 1))) {
      western(text, start, found);
    } else if (han && HanNumerals.isNumeral(c)) {
      chinese(folded, start, found);
    }
  }

  private void western(SourceText text, int start, Consumer<Item> found) {
    char[] folded = text.folded();
    int end = digitsEnd(folded, start);
    if (end - start <= MOST_DIGITS) {
      BigDecimal value = new BigDecimal(folded, start, end - start);
      found.accept(new Item(num, start, end, new Quantity(value, end - start, false)));
    }
    int decimalEnd = decimalEnd(text, start, end);
    if (decimalEnd - start > 2 * MOST_DIGITS) {
      return;
    }
    BigDecimal value =
        new BigDecimal(new String(folded, start, decimalEnd - start).replace(",", ""));
    if (han) {
      mixed(folded, start, decimalEnd, value, found);
    } else {
      found.accept(new Item(dec, start, decimalEnd, new Quantity(value, 0, false)));
    }
  }

  /** The end of digits with thousands separators and a fraction. */
  private static int decimalEnd(SourceText text, int start, int firstEnd) {
    char[] folded = text.folded();
    int end = firstEnd;
    while (end < folded.length && text.original(end) == ',' && end - start <= 2 * MOST_DIGITS) {
      int next = digitsEnd(folded, end + 1);
      if ((next - end - 1 != 3 && next - end - 1 != 2) || firstEnd - start > 3) {
        break;
      }
      end = next;
    }
    if (end + 1 < folded.length && folded[end] == '.') {
      int next = digitsEnd(folded, end + 1);
      return next > end + 1 ? next : end;
    }
    return end;
  }

  private static int digitsEnd(char[] folded, int start) {
    int end = start;
    while (end < folded.length
        && end - start <= 2 * MOST_DIGITS
        && folded[end] >= '0'
        && folded[end] <= '9') {
      end++;
    }
    return end;
  }

  /** 3.5亿, 9千, 1亿2千万: Western digits before each multiplier. */
  private void mixed(char[] folded, int start, int end, BigDecimal first, Consumer<Item> found) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal part = first;
    int at = end;
    long last = Long.MAX_VALUE;
    while (true) {
      int multipliersEnd = at;
      long product = 1;
      while (multipliersEnd < folded.length
          && multipliersEnd - at < 3
          && HanNumerals.multiplier(folded[multipliersEnd]) > 0) {
        product *= HanNumerals.multiplier(folded[multipliersEnd]);
        multipliersEnd++;
      }
      total = total.add(part.multiply(BigDecimal.valueOf(product)));
      int next = digitsEnd(folded, multipliersEnd);
      boolean more =
          multipliersEnd > at
              && next > multipliersEnd
              && next < folded.length
              && product < last
              && HanNumerals.multiplier(folded[next]) > 0
              && HanNumerals.multiplier(folded[next]) < product
              && next - multipliersEnd <= 4;
      at = multipliersEnd;
      if (!more) {
        break;
      }
      last = product;
      part = new BigDecimal(folded, multipliersEnd, next - multipliersEnd);
      at = next;
    }
    found.accept(new Item(dec, start, at, new Quantity(total, 0, false)));
  }

  private void chinese(char[] folded, int start, Consumer<Item> found) {
    int run = start;
    while (run > 0 && start - run <= MOST_HAN && HanNumerals.isNumeral(folded[run - 1])) {
      run--;
    }
    if (start - run > MOST_HAN) {
      return;
    }
    int end = start;
    while (end < folded.length && end - run <= MOST_HAN && HanNumerals.isNumeral(folded[end])) {
      end++;
    }
    for (int cut = start + 1; cut <= end && !HanNumerals.isBankers(folded[cut - 1]); cut++) {
      Quantity quantity = HanNumerals.parse(folded, start, cut);
      if (quantity != null) {
        found.accept(new Item(num, start, cut, quantity));
      }
    }
    if (start == run) {
      decimal(folded, start, end, found);
    }
  }

  private void decimal(char[] folded, int start, int end, Consumer<Item> found) {
    Quantity whole = HanNumerals.parse(folded, start, end);
    if (whole == null) {
      return;
    }
    int fractionEnd = end;
    if (end < folded.length && folded[end] == '点') {
      fractionEnd = end + 1;
      while (fractionEnd < folded.length
          && fractionEnd - end < MOST_HAN
          && HanNumerals.digit(folded[fractionEnd]) >= 0) {
        fractionEnd++;
      }
    }
    BigDecimal value = whole.value();
    int last = end;
    if (fractionEnd > end + 1) {
      @Nullable Quantity fraction = HanNumerals.parse(folded, end + 1, fractionEnd);
      if (fraction != null) {
        value = value.add(fraction.value().movePointLeft(fractionEnd - end - 1));
        last = fractionEnd;
        if (last < folded.length && HanNumerals.multiplier(folded[last]) > 0) {
          value = value.multiply(BigDecimal.valueOf(HanNumerals.multiplier(folded[last])));
          last++;
          if (last < folded.length && HanNumerals.multiplier(folded[last]) > 1000) {
            value = value.multiply(BigDecimal.valueOf(HanNumerals.multiplier(folded[last])));
            last++;
          }
        }
      }
    }
    found.accept(new Item(dec, start, last, new Quantity(value, 0, true)));
  }
}
