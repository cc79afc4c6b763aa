package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * So long before or after a date: three weeks ago, two days after Christmas.
 *
 * @param base the date counted from, null for the present
 * @param length how long
 * @param direction 1 for later, -1 for earlier
 */
record Shifted(@Nullable Meaning base, Length length, int direction) implements Meaning {

  @Override
  public @Nullable Span place(Frame frame) {
    LocalDateTime start = frame.present();
    if (base != null) {
      Span span = Settling.settle(base, frame);
      if (span == null) {
        return null;
      }
      start = span.from();
    }
    Unit unit = length.finest();
    if (start == null) {
      return Span.open(unit, openValue());
    }
    LocalDateTime moment = length.from(start, direction);
    if (unit.finerThanDay()) {
      return Span.of(Unit.SECOND, moment.withNano(0));
    }
    return Span.of(Unit.DAY, Unit.DAY.floor(moment));
  }

  @Override
  public boolean anchors() {
    return base != null && base.anchors();
  }
}
