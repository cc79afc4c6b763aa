package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A day or month of the Chinese calendar. A year said with it is the one in which that lunar year
 * starts: 腊月 of 2017 ends in 2018.
 *
 * @param month lunar month, 1 to 12
 * @param day lunar day; 0 for the whole month, -1 for its last day
 */
record LunarDate(int month, int day) implements Yearly {

  @Override
  public @Nullable Span placeIn(int year) {
    LocalDateTime first = LunarMonths.start(year, month);
    if (day > 0 && day < 30) {
      return Span.of(Unit.DAY, first.plusDays(day - 1L));
    }
    LocalDateTime next = LunarMonths.next(first);
    if (day == 0) {
      return Span.between(
          first,
          next,
          Unit.MONTH,
          Unit.DAY.format(first) + "/" + Unit.DAY.format(next.minusDays(1)));
    }
    LocalDateTime start = day < 0 ? next.minusDays(1) : first.plusDays(day - 1L);
    return start.isBefore(next) ? Span.of(Unit.DAY, start) : null;
  }
}
