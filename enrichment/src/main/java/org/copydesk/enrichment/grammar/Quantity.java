package org.copydesk.enrichment.grammar;

import java.math.BigDecimal;

/**
 * A number read from the text.
 *
 * @param value its value
 * @param digits how many digits it was written with; 0 where it was written in words or with
 *     multipliers; negative where its comma parts thousands or a fraction
 * @param han whether it was written in Chinese numerals
 */
public record Quantity(BigDecimal value, int digits, boolean han) {

  private static final int AMBIGUOUS = -1;

  static Quantity of(long value) {
    return new Quantity(BigDecimal.valueOf(value), 0, false);
  }

  static Quantity ambiguous(BigDecimal value) {
    return new Quantity(value, AMBIGUOUS, false);
  }

  /** The value where a comma before three digits is one of a fraction: 1,500 million. */
  public BigDecimal fractional() {
    return digits == AMBIGUOUS ? value.movePointLeft(3) : value;
  }

  public int intValue() {
    return value.intValue();
  }
}
