package org.copydesk.enrichment.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A numbered part of a whole: a month of a year, a day of a month, a day of a week, a quarter or
 * half or decade.
 *
 * @param kind what is numbered
 * @param index its number, from 1
 */
record Part(Kind kind, int index) implements Meaning {

  /** What is numbered, and within what. */
  enum Kind {
    MONTH(Unit.YEAR),
    DAY(Unit.MONTH),
    WEEKDAY(Unit.WEEK),
    QUARTER(Unit.YEAR),
    HALF(Unit.YEAR),
    WEEK(Unit.YEAR),
    /** Months 3–5, 6–8, 9–11, and 12–2 of the next year. */
    SEASON(Unit.YEAR),
    DECADE(Unit.CENTURY);

    private final Unit whole;

    Kind(Unit whole) {
      this.whole = whole;
    }
  }

  private static final String[] SEASONS = {"SP", "SU", "FA", "WI"};

  @Override
  public Unit cycle() {
    return kind.whole;
  }

  @Override
  public @Nullable Span place(Frame frame) {
    LocalDateTime whole = frame.wholeStart();
    if (whole == null) {
      Span within = frame.within();
      return Span.open(unit(), within == null ? openValue() : inOpen(within.value()));
    }
    try {
      return placeIn(whole, yearOf(frame, whole));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private Span placeIn(LocalDateTime whole, LocalDateTime year) {
    return switch (kind) {
      case MONTH ->
          Span.of(Unit.MONTH, year.plusMonths(Math.floorMod(index - year.getMonthValue(), 12)));
      case DAY -> Span.of(Unit.DAY, Unit.MONTH.floor(whole).withDayOfMonth(index));
      case WEEKDAY ->
          Span.of(
              Unit.DAY,
              Unit.WEEK.floor(whole).with(TemporalAdjusters.nextOrSame(DayOfWeek.of(index))));
      case QUARTER -> Span.of(Unit.QUARTER, year.plusMonths(index * 3L - 3));
      case HALF -> Span.of(Unit.HALF, year.plusMonths(index * 6L - 6));
      case WEEK -> Span.of(Unit.WEEK, firstWeek(whole).plusWeeks(index - 1L));
      case SEASON -> season(whole);
      case DECADE -> Span.of(Unit.DECADE, Unit.CENTURY.floor(whole).plusYears(index));
    };
  }

  /** The start of the whole's year; a fiscal one starts within a calendar year. */
  private static LocalDateTime yearOf(Frame frame, LocalDateTime whole) {
    Span within = frame.within();
    boolean fiscal = within != null && within.value().startsWith("FY");
    return fiscal ? whole : Unit.YEAR.floor(whole);
  }

  private static LocalDateTime firstWeek(LocalDateTime whole) {
    return Unit.WEEK.floor(Unit.YEAR.floor(whole).withDayOfMonth(4));
  }

  private Span season(LocalDateTime whole) {
    LocalDateTime start = Unit.YEAR.floor(whole).withMonth(index * 3);
    String value = String.format(Locale.ROOT, "%04d-%s", start.getYear(), SEASONS[index - 1]);
    return Span.between(start, start.plusMonths(3), Unit.QUARTER, value);
  }

  private Unit unit() {
    return switch (kind) {
      case MONTH -> Unit.MONTH;
      case DAY, WEEKDAY -> Unit.DAY;
      case QUARTER, SEASON -> Unit.QUARTER;
      case HALF -> Unit.HALF;
      case WEEK -> Unit.WEEK;
      case DECADE -> Unit.DECADE;
    };
  }

  private String inOpen(String whole) {
    return switch (kind) {
      case DAY -> String.format(Locale.ROOT, "%s-%02d", whole.isEmpty() ? "XXXX-XX" : whole, index);
      default -> openValue();
    };
  }

  @Override
  public String openValue() {
    return switch (kind) {
      case MONTH -> String.format(Locale.ROOT, "XXXX-%02d", index);
      case DAY -> String.format(Locale.ROOT, "XXXX-XX-%02d", index);
      case WEEKDAY -> "XXXX-WXX-" + index;
      case QUARTER -> "XXXX-Q" + index;
      case HALF -> "XXXX-H" + index;
      case WEEK -> String.format(Locale.ROOT, "XXXX-W%02d", index);
      case SEASON -> "XXXX-" + SEASONS[index - 1];
      case DECADE -> "XX" + index / 10;
    };
  }
}
