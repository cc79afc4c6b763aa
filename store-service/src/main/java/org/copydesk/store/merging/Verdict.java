package org.copydesk.store.merging;

import org.copydesk.store.mapping.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record.
 *
 * @param rejection why it is a dead letter; null unless it is one
 */
public record Verdict(Outcome outcome, @Nullable Rejection rejection) {

  /** The verdict on a record that was handled. */
  public static Verdict of(Outcome outcome) {
    return new Verdict(outcome, null);
  }

  /** The verdict on a record that will never be stored. */
  public static Verdict rejected(Rejection rejection) {
    return new Verdict(Outcome.DEAD_LETTERED, rejection);
  }
}
