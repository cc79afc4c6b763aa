package org.copydesk.enrichment.dates;

import org.jspecify.annotations.Nullable;

/**
 * An expression found in the text, not yet settled.
 *
 * @param start first char
 * @param end char after the last one
 * @param meaning what it says
 * @param tense how its clause tells which of several dates is meant, null where it does not
 */
record Mention(int start, int end, Meaning meaning, Frame.@Nullable Tense tense) {

  /** Whether its clause speaks of what is to come. */
  boolean planned() {
    return tense == Frame.Tense.FUTURE;
  }
}
