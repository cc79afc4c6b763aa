package org.copydesk.enrichment.dates;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import org.copydesk.events.DateMention;
import org.jspecify.annotations.Nullable;

/**
 * So many working days from the present, Monday to Friday.
 *
 * @param count how many
 * @param stretch whether all of them are meant, not only the last
 */
record Workdays(int count, boolean stretch) implements Meaning {

  private static final int MOST = 1_000;

  @Override
  public @Nullable Span place(Frame frame) {
    LocalDateTime present = frame.present();
    if (count < 1 || count > MOST) {
      return null;
    }
    if (present == null) {
      return new Span(null, null, Unit.DAY, DateMention.Type.DURATION, openValue());
    }
    LocalDateTime first = next(Unit.DAY.floor(present));
    LocalDateTime last = first;
    for (int i = 1; i < count; i++) {
      last = next(last);
    }
    return stretch
        ? new Span(first, last.plusDays(1), Unit.DAY, DateMention.Type.DURATION, openValue())
        : Span.of(Unit.DAY, last);
  }

  private static LocalDateTime next(LocalDateTime day) {
    LocalDateTime next = day.plusDays(1);
    while (next.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      next = next.plusDays(1);
    }
    return next;
  }

  @Override
  public String openValue() {
    return "P" + count + "D";
  }
}
