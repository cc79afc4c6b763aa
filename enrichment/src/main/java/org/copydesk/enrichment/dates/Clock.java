package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time of day.
 *
 * @param hour 0 to 24
 * @param minute minute, -1 where none was said
 * @param second second, -1 where none was said
 * @param exact whether the half of the day is certain: 15:00, 3 pm, but not 3 o'clock
 */
record Clock(int hour, int minute, int second, boolean exact) implements Meaning {

  @Override
  public Unit cycle() {
    return Unit.DAY;
  }

  private Unit unit() {
    return minute < 0 ? Unit.HOUR : second < 0 ? Unit.MINUTE : Unit.SECOND;
  }

  @Override
  public @Nullable Span place(Frame frame) {
    LocalDateTime day = frame.wholeStart();
    Span within = frame.within();
    if (day == null) {
      return Span.open(unit(), within == null ? openValue() : within.value() + openValue());
    }
    LocalDateTime time =
        Unit.DAY
            .floor(day)
            .plusHours(hour)
            .plusMinutes(Math.max(minute, 0))
            .plusSeconds(Math.max(second, 0));
    return Span.of(unit(), time);
  }

  /** The same time in the half of the day that a part of the day says. */
  Clock in(DayPart part) {
    if (exact) {
      return this;
    }
    return new Clock(hourIn(part.code()), minute, second, true);
  }

  /** So many minutes later: a quarter past eight. */
  Clock plusMinutes(int minutes) {
    int total = Math.floorMod(hour * 60 + Math.max(minute, 0) + minutes, 24 * 60);
    return new Clock(total / 60, total % 60, second, exact);
  }

  /** From this time to another, one of which may tell the other's half of the day. */
  Between until(Clock end) {
    if (!exact && end.exact && hour < 13) {
      int other = hour % 12 + (isBeforeInAfternoon(end) ? 12 : 0);
      return new Between(new Clock(other, minute, second, true), end);
    }
    if (exact && !end.exact && end.hour < hour) {
      return new Between(this, new Clock(end.hour + 12, end.minute, end.second, true));
    }
    return new Between(this, isPastNoon(end) ? end.plusMinutes(12 * 60) : end);
  }

  /** Whether the end is said without its half of the day and lies in the second: 11:30 to 1:30. */
  private boolean isPastNoon(Clock end) {
    return !exact && !end.exact && end.hour < hour && hour - end.hour > 6;
  }

  private boolean isBeforeInAfternoon(Clock end) {
    return (hour % 12 + 12) * 60 + Math.max(minute, 0) < end.hour * 60 + Math.max(end.minute, 0);
  }

  /** From an hour said without its half of the day up to this time: 5 to 6 pm, 11 to 3 am. */
  Between since(int start) {
    int half = hour < 12 ? 0 : 12;
    int from = start % 12 + half;
    if (exact && from > hour) {
      from = Math.floorMod(from - 12, 24);
    }
    return new Between(new Clock(exact ? from : start, -1, -1, exact), this);
  }

  private int hourIn(String part) {
    return switch (part) {
      case "AF" -> hour < 12 ? hour + 12 : hour;
      case "EV" -> hour < 12 ? hour + 12 : 24;
      case "NI" -> hour == 12 ? 24 : hour > 5 && hour < 12 ? hour + 12 : hour;
      case "MI" -> hour < 4 ? hour + 12 : hour;
      default -> hour == 12 ? 0 : hour;
    };
  }

  /** As a time of day: T15:30. */
  @Override
  public String openValue() {
    int hours = hour % 24;
    return switch (unit()) {
      case HOUR -> String.format(Locale.ROOT, "T%02d", hours);
      case MINUTE -> String.format(Locale.ROOT, "T%02d:%02d", hours, minute);
      default -> String.format(Locale.ROOT, "T%02d:%02d:%02d", hours, minute, second);
    };
  }
}
