package org.copydesk.enrichment.grammar;

/**
 * A stretch of text that a word, a number or a rule has given a meaning.
 *
 * @param symbol its category's number in the grammar
 * @param start first char
 * @param end char after the last one
 * @param value its meaning
 */
record Item(int symbol, int start, int end, Object value) {}
