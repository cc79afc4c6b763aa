package org.copydesk.enrichment.grammar;

/**
 * A stretch of text that was read as the category asked for.
 *
 * @param start first char
 * @param end char after the last one
 * @param value what the grammar's actions made of it
 */
public record Match(int start, int end, Object value) {}
