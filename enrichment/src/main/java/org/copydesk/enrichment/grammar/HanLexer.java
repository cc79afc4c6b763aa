package org.copydesk.enrichment.grammar;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the numbers that are written with Chinese numerals, wholly or after Western digits. */
final class HanLexer {

  /** Longest stretch of Chinese numerals that is cut in every way. */
  private static final int MOST_HAN = 20;

  /** Most multipliers in a row: 千万亿. */
  private static final int MOST_MULTIPLIERS = 3;

  private final int num;
  private final int dec;
  private final int pair;
  private final int spaced;

  HanLexer(int num, int dec, int pair, int spaced) {
    this.num = num;
    this.dec = dec;
    this.pair = pair;
    this.spaced = spaced;
  }

  void find(SourceText text, int start, Consumer<Item> found) {
    char[] folded = text.folded();
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
      whole(text, start, end, found);
    }
  }

  private void whole(SourceText text, int start, int end, Consumer<Item> found) {
    char[] folded = text.folded();
    QuantityRange range = HanNumerals.pair(folded, start, end);
    if (range != null) {
      found.accept(new Item(pair, start, end, range));
    }
    if (range == null || end - start > 2) {
      decimal(folded, start, end, found);
    }
    spaced(text, start, end, found);
  }

  /** The longest number at the start of a run: of 七十百分位 it is 七十. Multipliers alone are none. */
  private void decimal(char[] folded, int start, int runEnd, Consumer<Item> found) {
    int end = runEnd;
    if (folded[start] != '十' && isBare(folded, start, end)) {
      return;
    }
    Quantity whole = HanNumerals.parse(folded, start, end);
    while (whole == null && end > start + 1) {
      end--;
      whole = HanNumerals.parse(folded, start, end);
    }
    if (whole == null) {
      return;
    }
    Quantity fraction = end == runEnd ? fraction(folded, end) : null;
    if (fraction == null) {
      found.accept(new Item(dec, start, end, new Quantity(whole.value(), 0, true)));
      return;
    }
    BigDecimal value = whole.value().add(fraction.value().movePointLeft(fraction.digits()));
    int at = end + 1 + fraction.digits();
    int multipliersEnd = multipliersEnd(folded, at);
    BigDecimal scaled = value.multiply(BigDecimal.valueOf(product(folded, at, multipliersEnd)));
    found.accept(new Item(dec, start, multipliersEnd, new Quantity(scaled, 0, true)));
  }

  private static boolean isBare(char[] folded, int start, int end) {
    for (int i = start; i < end; i++) {
      if (HanNumerals.multiplier(folded[i]) == 0) {
        return false;
      }
    }
    return true;
  }

  /** The digits behind 点, if there are any. */
  private static @Nullable Quantity fraction(char[] folded, int point) {
    if (point >= folded.length || folded[point] != '点') {
      return null;
    }
    int end = point + 1;
    while (end < folded.length && end - point < MOST_HAN && HanNumerals.digit(folded[end]) >= 0) {
      end++;
    }
    return end == point + 1 ? null : HanNumerals.parse(folded, point + 1, end);
  }

  /** 一 百 五 十: the numerals of a text whose characters have gaps between them. */
  private void spaced(SourceText text, int start, int runEnd, Consumer<Item> found) {
    char[] closed = new char[MOST_HAN + 1];
    int count = 0;
    int end = runEnd;
    int at = start;
    while (count <= MOST_HAN && at < text.length() && HanNumerals.isNumeral(text.at(at))) {
      closed[count++] = text.at(at);
      end = at + 1;
      at = text.gapAfter(end);
    }
    Quantity value = end == runEnd || count > MOST_HAN ? null : HanNumerals.parse(closed, 0, count);
    if (value != null) {
      found.accept(new Item(spaced, start, end, value));
    }
  }

  /** 3.5亿, 9千, 1亿2千万, 3万2500: Western digits before each multiplier. */
  void mixed(SourceText text, int start, Separators.Scanned first, Consumer<Item> found) {
    char[] folded = text.folded();
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal part = first.value();
    int at = first.end();
    long last = Long.MAX_VALUE;
    while (true) {
      int multipliersEnd = multipliersEnd(folded, at);
      long product = product(folded, at, multipliersEnd);
      total = total.add(part.multiply(BigDecimal.valueOf(product)));
      int next = Separators.digitsEnd(text, multipliersEnd);
      int length = next - multipliersEnd;
      boolean more = multipliersEnd > at && length > 0 && length <= 4 && product < last;
      at = multipliersEnd;
      if (!more) {
        break;
      }
      part = new BigDecimal(folded, multipliersEnd, length);
      int following = multipliersEnd(folded, next);
      if (following == next) {
        BigDecimal rest = rest(part, length, product);
        at = rest == null ? at : next;
        total = rest == null ? total : total.add(rest);
        break;
      }
      if (product(folded, next, following) >= product) {
        break;
      }
      last = product;
      at = next;
    }
    found.accept(new Item(dec, start, at, new Quantity(total, 0, false)));
  }

  /** What digits without a multiplier add: 3万2500 is 32500, 3万5 is 35000; null where unclear. */
  private static @Nullable BigDecimal rest(BigDecimal digits, int length, long multiplier) {
    if (length == 1) {
      return digits.multiply(BigDecimal.valueOf(multiplier / 10));
    }
    return multiplier < 10_000 || digits.signum() == 0 ? null : digits;
  }

  private static int multipliersEnd(char[] folded, int start) {
    int end = start;
    while (end < folded.length
        && end - start < MOST_MULTIPLIERS
        && HanNumerals.multiplier(folded[end]) > 0) {
      end++;
    }
    return end;
  }

  private static long product(char[] folded, int start, int end) {
    long product = 1;
    for (int i = start; i < end; i++) {
      product *= HanNumerals.multiplier(folded[i]);
    }
    return product;
  }
}
