package org.copydesk.enrichment.dates;

import org.jspecify.annotations.Nullable;

/**
 * A time or part of a day on a date.
 *
 * @param date the date
 * @param time the time
 */
record At(Meaning date, Meaning time) implements Meaning {

  @Override
  public @Nullable Unit cycle() {
    return date.cycle();
  }

  @Override
  public @Nullable Span place(Frame frame) {
    Span day = date.cycle() != null ? date.place(frame) : Settling.settle(date, frame);
    return day == null ? null : time.place(frame.within(day));
  }

  @Override
  public String openValue() {
    return date.openValue() + time.openValue();
  }

  @Override
  public boolean anchors() {
    return date.anchors();
  }
}
