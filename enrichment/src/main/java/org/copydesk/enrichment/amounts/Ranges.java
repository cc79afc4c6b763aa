package org.copydesk.enrichment.amounts;

import java.math.BigDecimal;
import org.copydesk.enrichment.grammar.QuantityRange;
import org.jspecify.annotations.Nullable;

/** Builds ranges of numbers, whose second one often says the multiplier of both. */
final class Ranges {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

  private Ranges() {}

  /** Null where the first is not the smaller one: 3-1 is a score. */
  static @Nullable QuantityRange between(BigDecimal first, BigDecimal last) {
    return first.compareTo(last) < 0 ? new QuantityRange(first, last) : null;
  }

  /**
   * 3 to 5 million: the scale goes for both where that keeps their order, as in 500 to 3 million.
   */
  static @Nullable QuantityRange scaled(BigDecimal first, BigDecimal last, BigDecimal scale) {
    return between(first.compareTo(last) < 0 ? first.multiply(scale) : first, last.multiply(scale));
  }

  /**
   * 三到五亿, 八到九百亿: the first number shares the second's multipliers where that keeps their order; 百
   * and 千 too where the second has one digit before them.
   */
  static @Nullable QuantityRange han(BigDecimal first, BigDecimal last) {
    BigDecimal large =
        last.compareTo(HUNDRED_MILLION) >= 0
            ? HUNDRED_MILLION
            : last.compareTo(TEN_THOUSAND) >= 0 ? TEN_THOUSAND : BigDecimal.ONE;
    BigDecimal whole = digitScale(first, last);
    BigDecimal scale = whole.compareTo(large.multiply(HUNDRED)) >= 0 ? whole : large;
    BigDecimal scaled = first.multiply(scale);
    return between(scaled.compareTo(last) < 0 ? scaled : first, last);
  }

  /** 3、4亿: two digits that follow on each other. */
  static @Nullable QuantityRange neighbours(BigDecimal first, BigDecimal last) {
    BigDecimal scale = digitScale(first, last);
    boolean follow = first.add(BigDecimal.ONE).multiply(scale).compareTo(last) == 0;
    return follow ? new QuantityRange(first.multiply(scale), last) : null;
  }

  /** 十几 is 10 to 20. */
  static QuantityRange tensAndSome(BigDecimal tens) {
    return new QuantityRange(tens, tens.add(BigDecimal.TEN));
  }

  /** The power of ten that parts the only digit of the last number from that of the first. */
  private static BigDecimal digitScale(BigDecimal first, BigDecimal last) {
    BigDecimal digit = last.stripTrailingZeros();
    boolean digits = digit.precision() == 1 && first.stripTrailingZeros().precision() == 1;
    return digits && first.compareTo(BigDecimal.TEN) < 0 && digit.scale() < 0
        ? BigDecimal.ONE.scaleByPowerOfTen(-digit.scale())
        : BigDecimal.ONE;
  }
}
