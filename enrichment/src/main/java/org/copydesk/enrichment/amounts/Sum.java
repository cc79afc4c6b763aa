package org.copydesk.enrichment.amounts;

import java.math.BigDecimal;
import java.util.List;

/**
 * What an expression says: one value, or a range's two.
 *
 * @param values in whole units of the currency, or in percent
 * @param unit ISO 4217 code, or {@code %}
 */
record Sum(List<BigDecimal> values, String unit) {

  static Sum of(BigDecimal value, String unit) {
    BigDecimal plain = value.stripTrailingZeros();
    return new Sum(List.of(plain.scale() < 0 ? plain.setScale(0) : plain), unit);
  }

  static Sum range(BigDecimal first, BigDecimal last, String unit) {
    return new Sum(
        List.of(of(first, unit).values().getFirst(), of(last, unit).values().getFirst()), unit);
  }
}
