package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A year by its number.
 *
 * @param year the year, or its last two digits
 * @param shortened whether only two digits were said: the year nearest to the present is meant, at
 *     most fifteen years ahead
 */
record YearOf(int year, boolean shortened) implements Meaning {

  private static final int FARTHEST_AHEAD = 15;

  /** Where nothing is known of the present: years up to 2039, then 1940 on. */
  private static final int DEFAULT_PRESENT = 2029;

  @Override
  public @Nullable Span place(Frame frame) {
    int full = year;
    if (shortened) {
      LocalDateTime present = frame.present();
      int now = present == null ? DEFAULT_PRESENT : present.getYear();
      full = Math.floorDiv(now, 100) * 100 + year;
      if (full > now + FARTHEST_AHEAD) {
        full -= 100;
      }
    }
    return Span.of(Unit.YEAR, LocalDateTime.of(full, 1, 1, 0, 0));
  }

  @Override
  public boolean anchors() {
    return true;
  }
}
