package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import org.copydesk.events.DateMention;
import org.jspecify.annotations.Nullable;

/**
 * A length of time up to the present or from it on: the past three years, the next two weeks.
 * Quarters, decades and centuries are whole ones, others count from the day.
 *
 * @param length how long
 * @param unit the unit it was said in
 * @param direction 1 for what comes, -1 for what has been
 * @param within whether what comes starts now, as in "within two weeks", and not the day after
 */
record Stretch(Length length, Unit unit, int direction, boolean within) implements Meaning {

  @Override
  public @Nullable Span place(Frame frame) {
    LocalDateTime present = frame.present();
    if (present == null) {
      return new Span(null, null, unit, DateMention.Type.DURATION, length.openValue());
    }
    LocalDateTime start = start(present);
    LocalDateTime other = length.from(start, direction);
    return direction < 0 ? duration(other, start) : duration(start, other);
  }

  private LocalDateTime start(LocalDateTime present) {
    if (unit.finerThanDay()) {
      return present.withNano(0);
    }
    boolean whole = unit == Unit.QUARTER || unit.compareTo(Unit.YEAR) > 0;
    LocalDateTime start = whole ? unit.floor(present) : Unit.DAY.floor(present);
    if (direction < 0) {
      return start;
    }
    if (within) {
      return present.withNano(0);
    }
    return whole ? unit.plus(start, 1) : start.plusDays(1);
  }

  private Span duration(LocalDateTime from, LocalDateTime to) {
    return new Span(from, to, unit, DateMention.Type.DURATION, length.openValue());
  }
}
