package org.copydesk.enrichment.dates;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** When the months of the Chinese calendar start; those of 1900 to 2100 are worked out once. */
final class LunarMonths {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final LocalDateTime[] STARTS = table();

  private LunarMonths() {}

  /** The first day of a month, not its leap month, of the lunar year that starts in a year. */
  static LocalDateTime start(int year, int month) {
    return year < FIRST_YEAR || year > LAST_YEAR
        ? compute(year, month)
        : STARTS[(year - FIRST_YEAR) * 12 + month - 1];
  }

  /** The first day of the month after the one that starts on a day. */
  static LocalDateTime next(LocalDateTime first) {
    ChineseCalendar calendar = new ChineseCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
    calendar.setTimeInMillis(first.toInstant(ZoneOffset.UTC).toEpochMilli());
    return first.plusDays(calendar.getActualMaximum(ChineseCalendar.DAY_OF_MONTH));
  }

  private static LocalDateTime[] table() {
    LocalDateTime[] starts = new LocalDateTime[(LAST_YEAR - FIRST_YEAR + 1) * 12];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = compute(FIRST_YEAR + i / 12, i % 12 + 1);
    }
    return starts;
  }

  private static LocalDateTime compute(int year, int month) {
    // The Chinese new year falls between 21 January and 20 February: mid-year is in the year meant.
    GregorianCalendar middle = new GregorianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
    middle.clear();
    middle.set(year, 6, 1);
    ChineseCalendar calendar = new ChineseCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
    calendar.setTimeInMillis(middle.getTimeInMillis());
    int cycle = calendar.get(ChineseCalendar.ERA);
    int lunarYear = calendar.get(ChineseCalendar.YEAR);
    calendar.clear();
    calendar.set(ChineseCalendar.ERA, cycle);
    calendar.set(ChineseCalendar.YEAR, lunarYear);
    calendar.set(ChineseCalendar.MONTH, month - 1);
    calendar.set(ChineseCalendar.IS_LEAP_MONTH, 0);
    calendar.set(ChineseCalendar.DAY_OF_MONTH, 1);
    return LocalDateTime.ofInstant(
        Instant.ofEpochMilli(calendar.getTimeInMillis()), ZoneOffset.UTC);
  }
}
