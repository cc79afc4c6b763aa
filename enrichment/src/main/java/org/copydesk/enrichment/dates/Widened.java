package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The larger unit around what it is said of: the decade around 1990.
 *
 * @param unit the larger unit
 */
record Widened(Unit unit) implements Meaning {

  @Override
  public @Nullable Span place(Frame frame) {
    LocalDateTime start = frame.wholeStart();
    return start == null ? null : Span.of(unit, unit.floor(start));
  }
}
