package org.copydesk.events;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalUnit;
import java.time.temporal.WeekFields;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a publication date: ISO 8601 in any precision from a year to a fraction of a second, in
 * calendar, week or ordinal form, with TIMEX3's quarters and halves, or an interval {@code a/b} of
 * two of these, which reaches from the start of {@code a} to the end of {@code b} as EDTF has it.
 *
 * <p>An offset is dropped: the period is local time as stated, as the dates in the text are.
 */
public final class PublicationDate {

  private static final int LONGEST = 80;
  private static final Pattern YEAR = Pattern.compile("(\\d{4})");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-?W(\\d{2})(?:-?([1-7]))?");
  private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-(\\d{3})");
  private static final Pattern PART = Pattern.compile("(\\d{4})-(?:Q([1-4])|H([12]))");
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "(\\d{4})(-?)(\\d{2})\\2(\\d{2})"
              + "(?:[T ](\\d{2})(?::?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?)?"
              + " ?(?:[Zz]|[+-]\\d{2}(?::?\\d{2})?)?)?");

  private PublicationDate() {}

  /** Empty where the text is no date of these forms, or names one outside the years 1 to 9999. */
  public static Optional<LocalPeriod> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      int slash = text.indexOf('/');
      LocalPeriod first = single(slash < 0 ? text : text.substring(0, slash));
      LocalPeriod last = slash < 0 ? first : single(text.substring(slash + 1));
      return first == null || last == null || !first.from().isBefore(last.to())
          ? Optional.empty()
          : Optional.of(new LocalPeriod(first.from(), last.to()));
    } catch (DateTimeException e) {
      return Optional.empty(); // a thirteenth month and the like
    }
  }

  private static @Nullable LocalPeriod single(String text) {
    Matcher matcher = DATE_TIME.matcher(text);
    if (matcher.matches()) {
      return day(matcher);
    }
    if (matcher.usePattern(MONTH).matches()) {
      return period(LocalDate.of(year(matcher), number(matcher, 2), 1), 1, ChronoUnit.MONTHS);
    }
    if (matcher.usePattern(YEAR).matches()) {
      return period(LocalDate.of(year(matcher), 1, 1), 1, ChronoUnit.YEARS);
    }
    if (matcher.usePattern(PART).matches()) {
      return matcher.group(2) != null
          ? period(
              LocalDate.of(year(matcher), 3 * number(matcher, 2) - 2, 1),
              1,
              IsoFields.QUARTER_YEARS)
          : period(
              LocalDate.of(year(matcher), 6 * number(matcher, 3) - 5, 1), 6, ChronoUnit.MONTHS);
    }
    if (matcher.usePattern(WEEK).matches()) {
      return week(matcher);
    }
    return matcher.usePattern(ORDINAL).matches()
        ? period(Year.of(year(matcher)).atDay(number(matcher, 2)), 1, ChronoUnit.DAYS)
        : null;
  }

  private static LocalPeriod day(MatchResult match) {
    LocalDate date = LocalDate.of(year(match), number(match, 3), number(match, 4));
    if (match.group(5) == null) {
      return period(date, 1, ChronoUnit.DAYS);
    }
    int hour = number(match, 5);
    int minute = optional(match, 6);
    int second = optional(match, 7);
    if (hour == 24 && minute == 0 && second == 0) {
      hour = 0;
      date = date.plusDays(1);
    }
    String fraction = match.group(8);
    int nano = fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    LocalDateTime from = date.atTime(hour, minute, second, nano).truncatedTo(ChronoUnit.MICROS);
    ChronoUnit precision =
        match.group(6) == null
            ? ChronoUnit.HOURS
            : match.group(7) == null ? ChronoUnit.MINUTES : ChronoUnit.SECONDS;
    return new LocalPeriod(from, fraction == null ? from.plus(1, precision) : from.plusNanos(1000));
  }

  private static LocalPeriod week(MatchResult match) {
    LocalDate monday =
        LocalDate.of(year(match), 1, 4)
            .with(WeekFields.ISO.dayOfWeek(), 1)
            .plusWeeks(number(match, 2) - 1L);
    if (monday.get(IsoFields.WEEK_BASED_YEAR) != year(match)) {
      throw new DateTimeException("no such week");
    }
    return match.group(3) == null
        ? period(monday, 1, ChronoUnit.WEEKS)
        : period(monday.plusDays(number(match, 3) - 1L), 1, ChronoUnit.DAYS);
  }

  private static LocalPeriod period(LocalDate from, int amount, TemporalUnit unit) {
    return new LocalPeriod(from.atStartOfDay(), from.plus(amount, unit).atStartOfDay());
  }

  private static int year(MatchResult match) {
    int year = number(match, 1);
    if (year == 0) {
      throw new DateTimeException("before the year 1");
    }
    return year;
  }

  private static int number(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }

  private static int optional(MatchResult match, int group) {
    return match.group(group) == null ? 0 : number(match, group);
  }
}
