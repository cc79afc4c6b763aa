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
        day.plusHours(toHour),
        Unit.DAYPART,
        Unit.DAY.format(day) + openValue());
  }

  @Override
  public String openValue() {
    return "T" + code;
  }
}
