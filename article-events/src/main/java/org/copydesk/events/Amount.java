package org.copydesk.events;

import java.math.BigDecimal;

/**
 * A sum of money or a percentage in the text.
 *
 * @param field field the offsets lie in
 * @param start first code point
 * @param end code point after the last one
 * @param text exactly that slice
 * @param value in whole units of the currency, or in percent
 * @param unit ISO 4217 code, or {@code %}
 */
public record Amount(Field field, int start, int end, String text, BigDecimal value, String unit) {

  /** Writes the value out: {@code 1.2E9} becomes {@code 1200000000}. */
  public Amount {
    Required.field("amount.field", field);
    Required.field("amount.text", text);
    Required.field("amount.value", value);
    Required.field("amount.unit", unit);
    value = value.scale() < 0 ? value.setScale(0) : value;
  }
}
