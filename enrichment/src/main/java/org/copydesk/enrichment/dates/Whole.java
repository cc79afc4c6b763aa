package org.copydesk.enrichment.dates;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.copydesk.events.DateMention;

/**
 * Whole units of the calendar before or after the present one: 上两周, the last two weeks of the
 * calendar.
 *
 * @param count how many
 * @param unit the unit
 * @param direction 1 for what comes, -1 for what has been
 */
record Whole(int count, Unit unit, int direction) implements Meaning {

  @Override
  public Span place(Frame frame) {
    LocalDateTime present = frame.present();
    if (present == null) {
      return new Span(null, null, unit, DateMention.Type.DURATION, openValue());
    }
    LocalDateTime now = unit.floor(present);
    LocalDateTime from = direction < 0 ? unit.plus(now, -count) : unit.plus(now, 1);
    LocalDateTime to = unit.plus(from, count);
    return new Span(from, to, unit, DateMention.Type.DURATION, openValue());
  }

  @Override
  public String openValue() {
    return Length.of(unit, BigDecimal.valueOf(count)).openValue();
  }
}
