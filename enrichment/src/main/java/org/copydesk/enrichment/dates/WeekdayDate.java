package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A day of a month that is said to be a certain weekday, which tells the month or year: Monday the
 * 27th.
 *
 * @param date the date
 * @param weekday 1 for Monday
 */
record WeekdayDate(Meaning date, int weekday) implements Meaning {

  @Override
  public @Nullable Unit cycle() {
    return date.cycle();
  }

  @Override
  public @Nullable Span place(Frame frame) {
    Span span = date.place(frame);
    LocalDateTime from = span == null ? null : span.from();
    return from == null || from.getDayOfWeek().getValue() == weekday ? span : null;
  }

  @Override
  public String openValue() {
    return date.openValue();
  }
}
