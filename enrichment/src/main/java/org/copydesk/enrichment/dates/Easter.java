package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;

/** The Sunday of Easter, by the rules of both calendars (Meeus, Astronomical Algorithms, ch. 8). */
final class Easter {

  /** Days by which the Julian calendar is behind from 1900 to 2099. */
  private static final int JULIAN_LAG = 13;

  private Easter() {}

  static LocalDateTime western(int year) {
    int golden = year % 19;
    int century = year / 100;
    int rest = year % 100;
    int correction = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    int late = (golden + 11 * epact + 22 * weekday) / 451;
    int day = epact + weekday - 7 * late + 114;
    return LocalDateTime.of(year, day / 31, day % 31 + 1, 0, 0);
  }

  static LocalDateTime orthodox(int year) {
    int epact = (19 * (year % 19) + 15) % 30;
    int weekday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7;
    int day = epact + weekday + 114;
    return LocalDateTime.of(year, day / 31, day % 31 + 1, 0, 0).plusDays(JULIAN_LAG);
  }
}
