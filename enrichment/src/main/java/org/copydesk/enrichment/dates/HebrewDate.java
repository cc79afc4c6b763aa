package org.copydesk.enrichment.dates;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.HebrewCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A feast of the Jewish calendar, placed on the day on whose evening it begins.
 *
 * @param month 0 for Tishri, 5 for Adar I, 7 for Nisan
 * @param day its day
 */
record HebrewDate(int month, int day) implements Yearly {

  /** By which the count of Jewish years that start in a year's autumn is ahead. */
  private static final int AHEAD = 3761;

  @Override
  public @Nullable Span placeIn(int year) {
    for (int ahead = AHEAD - 1; ahead <= AHEAD; ahead++) {
      LocalDateTime evening = evening(year + ahead);
      if (evening.getYear() == year) {
        return Span.of(Unit.DAY, evening);
      }
    }
    return null;
  }

  private LocalDateTime evening(int jewishYear) {
    HebrewCalendar calendar = new HebrewCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
    calendar.clear();
    calendar.set(Calendar.YEAR, jewishYear);
    calendar.set(Calendar.MONTH, month);
    calendar.set(Calendar.DAY_OF_MONTH, day);
    Instant start = Instant.ofEpochMilli(calendar.getTimeInMillis());
    return LocalDateTime.ofInstant(start, ZoneOffset.UTC).minusDays(1);
  }
}
