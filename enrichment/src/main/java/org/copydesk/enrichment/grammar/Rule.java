package org.copydesk.enrichment.grammar;

import java.util.List;

/**
 * One rule without optional elements: the reader writes a rule with such elements out.
 *
 * @param source the statement as written
 * @param symbol the category that it makes
 * @param elements its right side
 * @param lookarounds what must hold around it
 * @param slots how many values its expression may refer to
 * @param expression how its value is made
 */
record Rule(
    String source,
    int symbol,
    List<Element> elements,
    List<Lookaround> lookarounds,
    int slots,
    Expression expression) {}
