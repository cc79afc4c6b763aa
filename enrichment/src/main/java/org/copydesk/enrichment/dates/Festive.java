package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A feast of several days: Hanukkah, Lent.
 *
 * @param first its first day
 * @param days how many days it has
 */
record Festive(Meaning first, int days) implements Meaning {

  @Override
  public @Nullable Unit cycle() {
    return first.cycle();
  }

  @Override
  public @Nullable Span place(Frame frame) {
    Span start = first.place(frame);
    LocalDateTime from = start == null ? null : start.from();
    if (start == null || from == null) {
      return start;
    }
    LocalDateTime to = from.plusDays(days);
    String value = start.value() + "/" + Unit.DAY.format(to.minusDays(1));
    return Span.between(from, to, Unit.DAY, value);
  }
}
