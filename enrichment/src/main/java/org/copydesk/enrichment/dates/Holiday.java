package org.copydesk.enrichment.dates;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A named day of the year that is found by a rule other than a plain month and day.
 *
 * @param rule how it is found
 * @param month month, for {@link Rule#WEEKDAY}
 * @param weekday weekday, for {@link Rule#WEEKDAY}
 * @param count which of the weekdays from the start (from the end where negative); otherwise days
 *     added
 */
record Holiday(Rule rule, int month, int weekday, int count) implements Yearly {

  /** How the day is found. */
  enum Rule {
    /** The n-th weekday of a month. */
    WEEKDAY,
    /** Days from the Sunday of Western Easter. */
    EASTER,
    /** Days from the Sunday of Orthodox Easter. */
    ORTHODOX_EASTER,
    /** The last day of the Chinese year that ends in the year's spring. */
    NEW_YEARS_EVE,
    /** A solar term: the sun reaches a longitude of so many times 15 degrees. */
    SOLAR_TERM
  }

  @Override
  public @Nullable Span placeIn(int year) {
    return switch (rule) {
      case WEEKDAY -> Span.of(Unit.DAY, weekdayOf(year));
      case EASTER -> Span.of(Unit.DAY, Easter.western(year).plusDays(count));
      case ORTHODOX_EASTER -> Span.of(Unit.DAY, Easter.orthodox(year).plusDays(count));
      case NEW_YEARS_EVE -> newYearsEve(year);
      case SOLAR_TERM -> Span.of(Unit.DAY, SolarTerms.day(year, count));
    };
  }

  private LocalDateTime weekdayOf(int year) {
    LocalDateTime first = LocalDateTime.of(year, month, 1, 0, 0);
    return first.with(TemporalAdjusters.dayOfWeekInMonth(count, DayOfWeek.of(weekday)));
  }

  private static @Nullable Span newYearsEve(int year) {
    Span newYear = new LunarDate(1, 1).placeIn(year);
    LocalDateTime day = newYear == null ? null : newYear.from();
    return day == null ? null : Span.of(Unit.DAY, day.minusDays(1));
  }
}
