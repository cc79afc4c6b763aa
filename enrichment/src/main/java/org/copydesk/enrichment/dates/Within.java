package org.copydesk.enrichment.dates;

import org.jspecify.annotations.Nullable;

/**
 * A part of a whole: March of last year.
 *
 * @param whole what the part is taken from
 * @param part the part
 */
record Within(Meaning whole, Meaning part) implements Meaning {

  @Override
  public @Nullable Unit cycle() {
    return whole.cycle();
  }

  @Override
  public @Nullable Span place(Frame frame) {
    Span span = whole.cycle() != null ? whole.place(frame) : Settling.settle(whole, frame);
    return span == null ? null : part.place(frame.within(span));
  }

  @Override
  public String openValue() {
    String value = whole.openValue();
    if (!(part instanceof Part found)) {
      return value;
    }
    return switch (found.kind()) {
      case DAY -> value.length() == 7 ? value + part.openValue().substring(7) : part.openValue();
      default -> value.startsWith("XXXX") ? part.openValue() : value;
    };
  }

  @Override
  public boolean anchors() {
    return whole.anchors();
  }
}
