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

  private final int num;
  private final int dec;
  private final Separators separators;
  private final @Nullable HanLexer han;

  NumberLexer(int num, int dec, Separators separators, @Nullable HanLexer han) {
    this.num = num;
    this.dec = dec;
    this.separators = separators;
    this.han = han;
  }

  void find(SourceText text, int start, Consumer<Item> found) {
    char c = text.at(start);
    if (c >= '0' && c <= '9') {
      if (start == 0 || !text.isDigit(start - 1)) {
        western(text, start, found);
      }
    } else if (han != null && HanNumerals.isNumeral(c)) {
      han.find(text, start, found);
    }
  }

  private void western(SourceText text, int start, Consumer<Item> found) {
    char[] folded = text.folded();
    int end = Separators.digitsEnd(text, start);
    if (end - start <= MOST_DIGITS) {
      BigDecimal value = new BigDecimal(folded, start, end - start);
      found.accept(new Item(num, start, end, new Quantity(value, end - start, false)));
    }
    Separators.Scanned scanned = separators.scan(text, start, end);
    if (scanned.end() - start > 2 * MOST_DIGITS) {
      return;
    }
    if (han != null) {
      han.mixed(text, start, scanned, found);
    } else {
      BigDecimal value = scanned.value();
      Quantity quantity =
          scanned.ambiguous() ? Quantity.ambiguous(value) : new Quantity(value, 0, false);
      found.accept(new Item(dec, start, scanned.end(), quantity));
    }
  }
}
