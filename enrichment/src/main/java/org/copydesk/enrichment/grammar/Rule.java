package org.copydesk.enrichment.grammar;

import java.util.List;

/**
 * One rule without optional elements: the reader writes a rule with such elements out.
 *
 * @param source the statement as written
 * @param symbol the category that it makes
 * @param elements its right side
 * @param places for each value that its expression may refer to the element that has it, -1 where
 *     that is left out
 * @param lookarounds what must hold around it
 * @param expression how its value is made
 */
record Rule(
    String source,
    int symbol,
    List<Element> elements,
    List<Integer> places,
    List<Lookaround> lookarounds,
    Expression expression) {}
