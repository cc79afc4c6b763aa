package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The first or last few units of a whole: the first ten months of a year.
 *
 * @param count how many, from the end where negative
 * @param unit the unit counted
 */
record Portion(int count, Unit unit) implements Meaning {

  @Override
  public Unit cycle() {
    return unit.compareTo(Unit.MONTH) < 0 ? Unit.MONTH : Unit.YEAR;
  }

  @Override
  public @Nullable Span place(Frame frame) {
    Span within = frame.within();
    LocalDateTime from = frame.wholeStart();
    LocalDateTime to = within == null ? null : within.to();
    if (from == null || to == null) {
      return Span.open(unit, openValue());
    }
    LocalDateTime start = from;
    LocalDateTime end = unit.plus(from, count);
    if (count < 0) {
      end = unit == Unit.WEEK ? lastWeekEnd(to) : to;
      start = unit.plus(end, count);
    }
    // Weeks reach over the borders of months and years.
    if (unit != Unit.WEEK && (start.isBefore(from) || end.isAfter(to))) {
      return null;
    }
    return Between.span(Span.of(unit, start), Span.of(unit, unit.plus(end, -1)));
  }

  private static LocalDateTime lastWeekEnd(LocalDateTime to) {
    LocalDateTime monday = Unit.WEEK.floor(to.minusNanos(1));
    return monday.plusDays(3).isBefore(to) ? monday.plusWeeks(1) : monday;
  }
}
