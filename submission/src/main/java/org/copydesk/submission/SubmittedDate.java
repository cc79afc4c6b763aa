package org.copydesk.submission;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A submitted date in ISO 8601, in the precision it came in. Read are ISO 8601 itself (also basic
 * offsets and intervals {@code a/b}), the numeric forms of scrapers ({@code 2024-3-22 3:37}, {@code
 * 2024/03/22}, {@code 2024年3月22日 03:37}) and RFC 1123. Anything else is not guessed at.
 */
final class SubmittedDate {

  private static final Pattern DATE =
      Pattern.compile(
          "(?<year>\\d{4})(?:[-/.年](?<month>\\d{1,2})(?:[-/.月](?<day>\\d{1,2})日?|月)?|年)?+"
              + "(?:(?:[Tt]|\\s{1,3})(?<hour>\\d{1,2}):(?<minute>\\d{2})"
              + "(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?"
              + "\\s?(?<offset>[Zz]|[+-]\\d{2}(?::?\\d{2})?)?)?");

  private SubmittedDate() {}

  static Optional<String> normalize(String submitted) {
    int slash = submitted.indexOf('/');
    if (slash > 0 && slash == submitted.lastIndexOf('/')) {
      Optional<String> interval = interval(submitted, slash);
      if (interval.isPresent()) {
        return interval;
      }
    }
    return single(submitted);
  }

  private static Optional<String> interval(String submitted, int slash) {
    String start = submitted.substring(0, slash).strip();
    String end = submitted.substring(slash + 1).strip();
    // 2024/03 is a month.
    if (end.length() < 4) {
      return Optional.empty();
    }
    return single(start).flatMap(from -> single(end).map(to -> from + "/" + to));
  }

  private static Optional<String> single(String submitted) {
    Matcher date = DATE.matcher(submitted);
    try {
      if (date.matches()) {
        return Optional.ofNullable(iso(date));
      }
      OffsetDateTime rfc = OffsetDateTime.parse(submitted, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(rfc));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String iso(Matcher date) {
    Year year = Year.parse(date.group("year"));
    if (date.group("day") == null) {
      boolean timeWithoutDay = date.group("hour") != null;
      return timeWithoutDay ? null : monthOrYear(year, date.group("month"));
    }
    LocalDate day =
        year.atMonth(Integer.parseInt(date.group("month")))
            .atDay(Integer.parseInt(date.group("day")));
    if (date.group("hour") == null) {
      return day.toString();
    }
    return dateTime(day, date);
  }

  private static String monthOrYear(Year year, @Nullable String month) {
    if (month == null) {
      return year.toString();
    }
    YearMonth yearMonth = year.atMonth(Integer.parseInt(month));
    return yearMonth.toString();
  }

  /** Seconds are written where they were, and their fraction as it was. */
  private static String dateTime(LocalDate day, Matcher date) {
    String second = date.group("second");
    LocalDateTime time =
        day.atTime(
            Integer.parseInt(date.group("hour")),
            Integer.parseInt(date.group("minute")),
            second == null ? 0 : Integer.parseInt(second));
    String pattern = second == null ? "uuuu-MM-dd'T'HH:mm" : "uuuu-MM-dd'T'HH:mm:ss";
    String fraction = date.group("fraction");
    return DateTimeFormatter.ofPattern(pattern).format(time)
        + (fraction == null ? "" : "." + fraction)
        + offset(date.group("offset"));
  }

  private static String offset(@Nullable String offset) {
    return offset == null ? "" : ZoneOffset.of(offset.toUpperCase(java.util.Locale.ROOT)).getId();
  }
}
