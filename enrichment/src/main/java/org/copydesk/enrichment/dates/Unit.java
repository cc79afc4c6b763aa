package org.copydesk.enrichment.dates;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Units of the calendar, each with its TIMEX3 notation; weeks are ISO weeks. */
enum Unit {
  SECOND,
  MINUTE,
  HOUR,
  /** Part of a day, such as its morning. */
  DAYPART,
  DAY,
  WEEKEND,
  WEEK,
  /** A third of a month. */
  TENDAYS,
  MONTH,
  QUARTER,
  HALF,
  YEAR,
  DECADE,
  CENTURY;

  static Unit named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  boolean finerThanDay() {
    return compareTo(DAY) < 0;
  }

  /** The start of the unit that a moment lies in. */
  LocalDateTime floor(LocalDateTime moment) {
    LocalDateTime day = moment.truncatedTo(ChronoUnit.DAYS);
    return switch (this) {
      case SECOND -> moment.truncatedTo(ChronoUnit.SECONDS);
      case MINUTE -> moment.truncatedTo(ChronoUnit.MINUTES);
      case HOUR -> moment.truncatedTo(ChronoUnit.HOURS);
      case DAYPART, DAY -> day;
      case WEEKEND -> floorToMonday(day).plusDays(5);
      case WEEK -> floorToMonday(day);
      case TENDAYS -> day.withDayOfMonth(day.getDayOfMonth() < 11 ? 1 : 11);
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
      case HALF -> day.withDayOfMonth(1).withMonth(day.getMonthValue() < 7 ? 1 : 7);
      case YEAR -> day.withDayOfYear(1);
      case DECADE -> day.withDayOfYear(1).withYear(Math.floorDiv(day.getYear(), 10) * 10);
      case CENTURY -> day.withDayOfYear(1).withYear(Math.floorDiv(day.getYear(), 100) * 100);
    };
  }

  private static LocalDateTime floorToMonday(LocalDateTime day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  LocalDateTime plus(LocalDateTime moment, long count) {
    return switch (this) {
      case SECOND -> moment.plusSeconds(count);
      case MINUTE -> moment.plusMinutes(count);
      case HOUR -> moment.plusHours(count);
      case DAYPART, DAY -> moment.plusDays(count);
      case WEEKEND, WEEK -> moment.plusWeeks(count);
      case TENDAYS -> moment.plusDays(10 * count);
      case MONTH -> moment.plusMonths(count);
      case QUARTER -> moment.plusMonths(3 * count);
      case HALF -> moment.plusMonths(6 * count);
      case YEAR -> moment.plusYears(count);
      case DECADE -> moment.plusYears(10 * count);
      case CENTURY -> moment.plusYears(100 * count);
    };
  }

  /** The end of the unit that starts at a moment. */
  LocalDateTime endOf(LocalDateTime start) {
    return this == WEEKEND ? start.plusDays(2) : plus(start, 1);
  }

  /** TIMEX3 value of the unit that starts at a moment. */
  String format(LocalDateTime start) {
    int year = start.getYear();
    return switch (this) {
      case SECOND -> String.format(Locale.ROOT, "%tFT%<tT", start);
      case MINUTE -> String.format(Locale.ROOT, "%tFT%<tR", start);
      case HOUR -> String.format(Locale.ROOT, "%tFT%<tH", start);
      case DAYPART, DAY, TENDAYS -> String.format(Locale.ROOT, "%tF", start);
      case WEEKEND -> week(start) + "-WE";
      case WEEK -> week(start);
      case MONTH -> String.format(Locale.ROOT, "%04d-%02d", year, start.getMonthValue());
      case QUARTER -> String.format(Locale.ROOT, "%04d-Q%d", year, (start.getMonthValue() + 2) / 3);
      case HALF -> String.format(Locale.ROOT, "%04d-H%d", year, start.getMonthValue() < 7 ? 1 : 2);
      case YEAR -> String.format(Locale.ROOT, "%04d", year);
      case DECADE -> String.format(Locale.ROOT, "%03d", year / 10);
      case CENTURY -> String.format(Locale.ROOT, "%02d", year / 100);
    };
  }

  private static String week(LocalDateTime start) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        start.get(IsoFields.WEEK_BASED_YEAR),
        start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
