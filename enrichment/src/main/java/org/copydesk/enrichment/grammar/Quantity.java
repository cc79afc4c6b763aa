package org.copydesk.enrichment.grammar;

import java.math.BigDecimal;

/**
 * A number read from the text.
 *
 * @param value its value
 * @param digits how many digits it was written with; 0 where it was written in words or with
 *     multipliers
 * @param han whether it was written in Chinese numerals
 */
public record Quantity(BigDecimal value, int digits, boolean han) {

  static Quantity of(long value) {
    return new Quantity(BigDecimal.valueOf(value), 0, false);
  }

  public int intValue() {
    return value.intValue();
  }
}
