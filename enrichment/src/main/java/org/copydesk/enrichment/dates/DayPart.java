package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A part of a day, such as its morning.
 *
 * @param code TIMEX3 code: MO, AF, EV, NI, DT …
 * @param fromHour hour at which it starts, may pass 24
 * @param toHour hour at which it ends, exclusive
 */
record DayPart(String code, int fromHour, int toHour) implements Meaning {

  /** Its earlier or later half: late afternoon. */
  DayPart half(boolean later) {
    int middle = (fromHour + toHour) / 2;
    return later ? new DayPart(code, middle, toHour) : new DayPart(code, fromHour, middle);
  }

  @Override
  public Unit cycle() {
    return Unit.DAY;
  }

  @Override
  public @Nullable Span place(Frame frame) {
    LocalDateTime day = frame.wholeStart();
    Span within = frame.within();
    if (day == null) {
      return Span.open(Unit.DAYPART, within == null ? openValue() : within.value() + openValue());
    }
    return Span.between(
        day.plusHours(fromHour),
        // A day's last part ends with its last second, so that it does not touch the next day.
        toHour == 24 ? day.plusHours(24).minusSeconds(1) : day.plusHours(toHour),
        Unit.DAYPART,
        Unit.DAY.format(day) + openValue());
  }

  @Override
  public String openValue() {
    return "T" + code;
  }
}
