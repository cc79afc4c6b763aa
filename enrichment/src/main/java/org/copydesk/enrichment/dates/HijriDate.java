package org.copydesk.enrichment.dates;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A day or month of the Islamic calendar (Umm al-Qura, 1882 to 2174), as the first one that starts
 * in a Gregorian year. Countries that watch the moon may celebrate a day later.
 *
 * @param month Islamic month, 1 to 12
 * @param day its day; 0 for the whole month
 */
record HijriDate(int month, int day) implements Meaning {

  private static final int FIRST_YEAR = 1883;
  private static final int LAST_YEAR = 2173;

  @Override
  public Unit cycle() {
    return Unit.YEAR;
  }

  @Override
  public @Nullable Span place(Frame frame) {
    LocalDateTime whole = frame.wholeStart();
    if (whole == null) {
      return Span.open(Unit.DAY, openValue());
    }
    int year = whole.getYear();
    return year < FIRST_YEAR || year > LAST_YEAR ? null : placeIn(year);
  }

  private @Nullable Span placeIn(int year) {
    int hijri = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
    for (int candidate = hijri; candidate <= hijri + 1; candidate++) {
      HijrahDate date = HijrahDate.of(candidate, month, Math.max(day, 1));
      LocalDateTime start = LocalDate.from(date).atStartOfDay();
      if (start.getYear() == year) {
        return day > 0 ? Span.of(Unit.DAY, start) : month(start, date);
      }
    }
    return null;
  }

  private static Span month(LocalDateTime start, HijrahDate date) {
    LocalDateTime end = LocalDate.from(date.plus(1, ChronoUnit.MONTHS)).atStartOfDay();
    String value = Unit.DAY.format(start) + "/" + Unit.DAY.format(end.minusDays(1));
    return Span.between(start, end, Unit.MONTH, value);
  }
}
