package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A length of time from a date on: two weeks starting May 20.
 *
 * @param start its first day or moment
 * @param length how long it lasts
 */
record Lasting(Meaning start, Length length) implements Meaning {

  @Override
  public @Nullable Span place(Frame frame) {
    Span first = Settling.settle(start, frame);
    if (first == null) {
      return null;
    }
    LocalDateTime from = first.from();
    LocalDateTime to = from == null ? null : length.from(from, 1);
    String value = first.value() + "/" + length.openValue();
    return new Span(from, to, first.unit(), Span.typeOf(first.unit()), value);
  }

  @Override
  public String openValue() {
    return start.openValue() + "/" + length.openValue();
  }

  @Override
  public boolean anchors() {
    return start.anchors();
  }
}
