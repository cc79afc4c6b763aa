package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;

/**
 * The days of the 24 solar terms in Beijing time, from the sun's apparent longitude (low-precision
 * formula of the Astronomical Almanac, good to 0.01°, a quarter of an hour).
 */
final class SolarTerms {

  private static final double DEGREES_PER_DAY = 360 / 365.2422;
  private static final LocalDateTime EPOCH = LocalDateTime.of(2000, 1, 1, 12, 0);
  private static final int BEIJING_HOURS = 8;

  private SolarTerms() {}

  /**
   * The day of a term.
   *
   * @param year Gregorian year in which the term falls
   * @param term the sun's longitude in steps of 15 degrees: 0 for 春分, 1 for 清明, 18 for 冬至
   */
  static LocalDateTime day(int year, int term) {
    double target = term * 15.0;
    double sinceEquinox = target >= 280 ? target - 360 : target;
    LocalDateTime guess =
        LocalDateTime.of(year, 3, 20, 12, 0)
            .plusHours(Math.round(sinceEquinox / DEGREES_PER_DAY * 24));
    for (int i = 0; i < 5; i++) {
      double error = Math.IEEEremainder(target - longitude(guess), 360);
      guess = guess.plusSeconds(Math.round(error / DEGREES_PER_DAY * 86_400));
    }
    return Unit.DAY.floor(guess.plusHours(BEIJING_HOURS));
  }

  private static double longitude(LocalDateTime universal) {
    double days = java.time.Duration.between(EPOCH, universal).toSeconds() / 86_400.0;
    double mean = 280.460 + 0.9856474 * days;
    double anomaly = Math.toRadians(357.528 + 0.9856003 * days);
    return mean + 1.915 * Math.sin(anomaly) + 0.020 * Math.sin(2 * anomaly) - 0.0057;
  }
}
