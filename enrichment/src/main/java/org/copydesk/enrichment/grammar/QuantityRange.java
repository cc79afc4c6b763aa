package org.copydesk.enrichment.grammar;

import java.math.BigDecimal;

/**
 * A number that the text leaves open between two: 四五千, 数十亿.
 *
 * @param low the least
 * @param high the greatest
 */
public record QuantityRange(BigDecimal low, BigDecimal high) {}
