package org.copydesk.enrichment.amounts;

import java.math.BigDecimal;

/**
 * A sum of money or a percentage found in a text. A range gives two, both with the range's text.
 *
 * @param start first UTF-16 unit
 * @param end UTF-16 unit after the last one
 * @param text exactly that slice
 * @param value in whole units of the currency, or in percent
 * @param unit ISO 4217 code, or {@code %}
 */
public record FoundAmount(int start, int end, String text, BigDecimal value, String unit) {}
