package org.copydesk.enrichment.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A day, month or year of the Islamic calendar (Umm al-Qura, 1882 to 2174); without its year the
 * first one that starts in a Gregorian year. Countries that watch the moon may be a day later.
 *
 * @param month Islamic month, 1 to 12; 0 for the whole year
 * @param day its day; 0 for the whole month
 * @param year Islamic year; 0 where none was said
 */
record HijriDate(int month, int day, int year) implements Yearly {

  private static final int FIRST_YEAR = 1883;
  private static final int LAST_YEAR = 2173;

  @Override
  public @Nullable Unit cycle() {
    return year > 0 ? null : Unit.YEAR;
  }

  @Override
  public boolean anchors() {
    return year > 0;
  }

  @Override
  public @Nullable Span place(Frame frame) {
    if (year > 0) {
      return placed();
    }
    return Yearly.super.place(frame);
  }

  private @Nullable Span placed() {
    try {
      HijrahDate date = HijrahDate.of(year, Math.max(month, 1), Math.max(day, 1));
      LocalDateTime start = LocalDate.from(date).atStartOfDay();
      return day > 0
          ? Span.of(Unit.DAY, start)
          : stretch(start, date.plus(1, month > 0 ? ChronoUnit.MONTHS : ChronoUnit.YEARS));
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Override
  public @Nullable Span placeIn(int gregorian) {
    if (gregorian < FIRST_YEAR || gregorian > LAST_YEAR) {
      return null;
    }
    int hijri = HijrahDate.from(LocalDate.of(gregorian, 1, 1)).get(ChronoField.YEAR);
    for (int candidate = hijri; candidate <= hijri + 1; candidate++) {
      HijrahDate date = HijrahDate.of(candidate, month, Math.max(day, 1));
      LocalDateTime start = LocalDate.from(date).atStartOfDay();
      if (start.getYear() == gregorian) {
        return day > 0 ? Span.of(Unit.DAY, start) : stretch(start, date.plus(1, ChronoUnit.MONTHS));
      }
    }
    return null;
  }

  private Span stretch(LocalDateTime start, HijrahDate next) {
    LocalDateTime end = LocalDate.from(next).atStartOfDay();
    String value = Unit.DAY.format(start) + "/" + Unit.DAY.format(end.minusDays(1));
    return Span.between(start, end, month > 0 ? Unit.MONTH : Unit.YEAR, value);
  }
}
