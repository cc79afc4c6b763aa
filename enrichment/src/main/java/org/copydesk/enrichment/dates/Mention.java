package org.copydesk.enrichment.dates;

/**
 * An expression found in the text, not yet settled.
 *
 * @param start first char
 * @param end char after the last one
 * @param meaning what it says
 * @param planned whether its clause speaks of what is to come
 */
record Mention(int start, int end, Meaning meaning, boolean planned) {}
