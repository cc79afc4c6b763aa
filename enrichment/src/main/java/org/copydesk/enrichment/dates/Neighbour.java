package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The last or next occurrence of a part: last September, next Easter.
 *
 * @param part the part
 * @param direction -1 for the last one that is over, 1 for the next one that has not begun
 */
record Neighbour(Meaning part, int direction) implements Meaning {

  @Override
  public @Nullable Span place(Frame frame) {
    LocalDateTime present = frame.present();
    Unit cycle = part.cycle();
    if (present == null || cycle == null) {
      return Settling.settle(part, frame);
    }
    return Settling.neighbour(part, cycle, Unit.DAY.floor(present), direction);
  }
}
