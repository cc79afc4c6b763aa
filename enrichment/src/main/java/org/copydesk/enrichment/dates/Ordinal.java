package org.copydesk.enrichment.dates;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * The n-th unit or weekday of a whole: the first week of October, its last Monday.
 *
 * @param count its number from the start, from the end where negative
 * @param unit the unit counted
 * @param weekday the weekday counted, 1 for Monday; 0 where units are counted
 */
record Ordinal(int count, Unit unit, int weekday) implements Meaning {

  @Override
  public @Nullable Span place(Frame frame) {
    Span within = frame.within();
    LocalDateTime from = frame.wholeStart();
    LocalDateTime to = within == null ? null : within.to();
    if (from == null || to == null) {
      return Span.open(unit, openValue());
    }
    LocalDateTime start = count > 0 ? fromStart(from) : fromEnd(to);
    boolean outside = !start.isBefore(to) || !unit.endOf(start).isAfter(from);
    return outside ? null : Span.of(unit, start);
  }

  @Override
  public Unit cycle() {
    return Unit.YEAR;
  }

  private LocalDateTime fromStart(LocalDateTime from) {
    if (weekday > 0) {
      return from.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday))).plusWeeks(count - 1L);
    }
    LocalDateTime first = unit.floor(from);
    if (unit == Unit.WEEK || unit == Unit.WEEKEND) {
      // A week belongs to the month or year that holds its Thursday (ISO 8601).
      LocalDateTime monday = Unit.WEEK.floor(from);
      first = unit.floor(monday.plusDays(3).isBefore(from) ? monday.plusWeeks(1) : monday);
    }
    return unit.plus(first, count - 1L);
  }

  private LocalDateTime fromEnd(LocalDateTime to) {
    if (weekday > 0) {
      return to.with(TemporalAdjusters.previous(DayOfWeek.of(weekday))).plusWeeks(count + 1L);
    }
    LocalDateTime last = unit.floor(to.minusNanos(1));
    if (unit == Unit.WEEK && !last.plusDays(3).isBefore(to)) {
      last = last.minusWeeks(1);
    }
    if (unit == Unit.WEEKEND && !last.isBefore(to)) {
      last = last.minusWeeks(1);
    }
    return unit.plus(last, count + 1L);
  }
}
