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
    StringBuilder value = new StringBuilder(19);
    switch (this) {
      case SECOND -> time(value, start, 3);
      case MINUTE -> time(value, start, 2);
      case HOUR -> time(value, start, 1);
      case DAYPART, DAY, TENDAYS -> date(value, start);
      case WEEKEND -> week(value, start).append("-WE");
      case WEEK -> week(value, start);
      case MONTH -> month(value, start);
      case QUARTER -> year(value, start).append("-Q").append((start.getMonthValue() + 2) / 3);
      case HALF -> year(value, start).append("-H").append(start.getMonthValue() < 7 ? 1 : 2);
      case YEAR -> year(value, start);
      case DECADE -> padded(value, start.getYear() / 10, 3);
      case CENTURY -> padded(value, start.getYear() / 100, 2);
    }
    return value.toString();
  }

  private static StringBuilder year(StringBuilder value, LocalDateTime start) {
    return padded(value, start.getYear(), 4);
  }

  private static StringBuilder month(StringBuilder value, LocalDateTime start) {
    return padded(year(value, start).append('-'), start.getMonthValue(), 2);
  }

  private static StringBuilder date(StringBuilder value, LocalDateTime start) {
    return padded(month(value, start).append('-'), start.getDayOfMonth(), 2);
  }

  private static StringBuilder time(StringBuilder value, LocalDateTime start, int fields) {
    padded(date(value, start).append('T'), start.getHour(), 2);
    if (fields > 1) {
      padded(value.append(':'), start.getMinute(), 2);
    }
    return fields > 2 ? padded(value.append(':'), start.getSecond(), 2) : value;
  }

  private static StringBuilder week(StringBuilder value, LocalDateTime start) {
    padded(value, start.get(IsoFields.WEEK_BASED_YEAR), 4).append("-W");
    return padded(value, start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
  }

  /** Appends a number with leading zeros. */
  static StringBuilder padded(StringBuilder value, int number, int width) {
    String digits = Integer.toString(number);
    return value.repeat('0', Math.max(0, width - digits.length())).append(digits);
  }
}
