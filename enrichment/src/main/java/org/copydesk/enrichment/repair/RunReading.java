package org.copydesk.enrichment.repair;

import org.jspecify.annotations.Nullable;

/**
 * One way to read a run of wrongly paired bytes so far.
 *
 * @param before the reading that this one continues
 * @param read its last character; 0 where it adds none
 * @param last the last character that it or one before has
 * @param quote the last quotation mark, in the run or before it
 * @param pending the byte that waits for its second; negative where none does
 * @param cost how unlikely it is, in the units of {@link HanModel}
 */
record RunReading(
    @Nullable RunReading before, char read, char last, char quote, int pending, int cost) {

  /** Nothing read yet, behind {@code last}. */
  static RunReading start(char last, char quote, int pending, int cost) {
    return new RunReading(null, '\0', last, quote, pending, cost);
  }

  RunReading append(char next, int nextPending, int nextCost) {
    char nextQuote = isQuote(next) ? next : quote;
    return new RunReading(this, next, next, nextQuote, nextPending, nextCost);
  }

  /** The same text, with another byte that waits. */
  RunReading waiting(int nextPending, int nextCost) {
    return new RunReading(this, '\0', last, quote, nextPending, nextCost);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (RunReading at = this; at != null; at = at.before) {
      if (at.read != 0) {
        text.append(at.read);
      }
    }
    return text.reverse().toString();
  }

  static boolean isQuote(char c) {
    return c == '“' || c == '”';
  }
}
