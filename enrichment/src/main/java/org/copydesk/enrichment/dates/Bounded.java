package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Everything before or after a date.
 *
 * @param date the date
 * @param bound which side, and whether the date itself is included
 */
record Bounded(Meaning date, Bound bound) implements Meaning {

  /** Which side of the date is meant. */
  enum Bound {
    BEFORE,
    UNTIL,
    /** Up to where the date starts: till May; till the end of May includes it. */
    TILL,
    SINCE,
    AFTER
  }

  @Override
  public @Nullable Unit cycle() {
    return date.cycle();
  }

  @Override
  public @Nullable Span place(Frame frame) {
    Span span = date.cycle() != null ? date.place(frame) : Settling.settle(date, frame);
    if (span == null) {
      return null;
    }
    Unit unit = span.unit();
    String value = span.value();
    return switch (bound) {
      case BEFORE, TILL -> new Span(null, startOf(span), unit, span.type(), "../" + value);
      case UNTIL ->
          new Span(
              null,
              unit.compareTo(Unit.DAY) <= 0 ? span.from() : span.to(),
              unit,
              span.type(),
              "../" + value);
      case SINCE -> new Span(span.from(), null, unit, span.type(), value + "/..");
      case AFTER ->
          new Span(
              unit.compareTo(Unit.DAY) <= 0 ? span.from() : span.to(),
              null,
              unit,
              span.type(),
              value + "/..");
    };
  }

  private @Nullable LocalDateTime startOf(Span span) {
    return date instanceof Edge edge ? edge.moment(span) : span.from();
  }

  @Override
  public String openValue() {
    return switch (bound) {
      case BEFORE, UNTIL, TILL -> "../" + date.openValue();
      case SINCE, AFTER -> date.openValue() + "/..";
    };
  }

  @Override
  public boolean anchors() {
    return date.anchors();
  }
}
