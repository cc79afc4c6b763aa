package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A feast of India that is held on the evening of a new or full moon, or days from it (Meeus,
 * Astronomical Algorithms, ch. 49, its largest terms: good to some minutes).
 *
 * @param full whether the moon is full
 * @param month month of the earliest day it may be
 * @param day that day
 * @param count days from the moon's evening to the feast
 */
record MoonFeast(boolean full, int month, int day, int count) implements Yearly {

  private static final LocalDateTime EPOCH = LocalDateTime.of(2000, 1, 6, 14, 20, 37);
  private static final double MONTH_DAYS = 29.530588861;
  private static final int SECONDS_A_DAY = 86_400;

  /** India's sunset in universal time: what comes before it belongs to the evening before. */
  private static final int SUNSET_MINUTES = 12 * 60 + 30;

  @Override
  public @Nullable Span placeIn(int year) {
    LocalDateTime earliest = LocalDateTime.of(year, month, day, 0, 0);
    double days = java.time.Duration.between(EPOCH, earliest).toDays();
    double phase = Math.floor(days / MONTH_DAYS) - 1 + (full ? 0.5 : 0);
    LocalDateTime evening = evening(phase);
    while (evening.isBefore(earliest)) {
      phase++;
      evening = evening(phase);
    }
    return Span.of(Unit.DAY, evening.plusDays(count));
  }

  private static LocalDateTime evening(double phase) {
    double sun = Math.toRadians(2.5534 + 29.1053567 * phase);
    double moon = Math.toRadians(201.5643 + 385.81693528 * phase);
    double latitude = Math.toRadians(160.7108 + 390.67050284 * phase);
    double days =
        MONTH_DAYS * phase
            - 0.4072 * Math.sin(moon)
            + 0.17241 * Math.sin(sun)
            + 0.01608 * Math.sin(2 * moon)
            + 0.01039 * Math.sin(2 * latitude)
            + 0.00739 * Math.sin(moon - sun)
            - 0.00514 * Math.sin(moon + sun);
    LocalDateTime time = EPOCH.plusSeconds(Math.round(days * SECONDS_A_DAY));
    return Unit.DAY.floor(time.minusMinutes(SUNSET_MINUTES));
  }
}
