package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The beginning, middle or end of a whole, as loosely as news use the words: the first, second or
 * last third of a month, the first or last quarter of a year and its four middle months; some words
 * mean halves or thirds.
 *
 * @param whole what it is part of
 * @param place which part
 */
record Edge(Meaning whole, Place place) implements Meaning {

  /** Which part of the whole. */
  enum Place {
    START,
    MID,
    END,
    /** The first half of a month or year: early March. */
    EARLY,
    /** Its second half: late March. */
    LATE,
    /** The first third of a year: the beginning of 2000. */
    BEGINNING,
    /** Its last third. */
    CLOSE;

    private boolean atStart() {
      return this == START || this == EARLY || this == BEGINNING;
    }

    private boolean atEnd() {
      return this == END || this == LATE || this == CLOSE;
    }
  }

  @Override
  public @Nullable Unit cycle() {
    return whole.cycle();
  }

  @Override
  public @Nullable Span place(Frame frame) {
    Span span = whole.cycle() != null ? whole.place(frame) : Settling.settle(whole, frame);
    if (span == null) {
      return null;
    }
    LocalDateTime from = span.from();
    LocalDateTime to = span.to();
    if (from == null || to == null) {
      return span;
    }
    LocalDateTime first = startOf(span.unit(), from, to);
    LocalDateTime last = endOf(span.unit(), from, to);
    return Span.between(first, last, span.unit(), span.value());
  }

  private LocalDateTime startOf(Unit unit, LocalDateTime from, LocalDateTime to) {
    if (place.atStart()) {
      return from;
    }
    boolean end = place.atEnd();
    return switch (unit) {
      case MONTH -> from.plusDays(end ? (place == Place.LATE ? 15 : 20) : 10);
      case YEAR -> from.plusMonths(end ? monthOfEnd() : 4);
      case QUARTER -> from.plusMonths(end ? 2 : 1);
      case DECADE -> from.plusYears(end ? 7 : 3);
      case CENTURY -> from.plusYears(end ? 70 : 30);
      case WEEK -> from.plusDays(end ? 3 : 2);
      default -> end ? middle(from, to) : from;
    };
  }

  private LocalDateTime endOf(Unit unit, LocalDateTime from, LocalDateTime to) {
    if (place.atEnd()) {
      return to;
    }
    boolean start = place.atStart();
    return switch (unit) {
      case MONTH -> from.plusDays(start ? (place == Place.EARLY ? 15 : 10) : 20);
      case YEAR -> from.plusMonths(start ? 12 - monthOfEnd() : 8);
      case QUARTER -> from.plusMonths(start ? 1 : 2);
      case DECADE -> from.plusYears(start ? 3 : 7);
      case CENTURY -> from.plusYears(start ? 30 : 70);
      case WEEK -> from.plusDays(start ? 3 : 4);
      default -> start ? middle(from, to) : to;
    };
  }

  /** Months before the end of a year starts; as many less its start has. */
  private int monthOfEnd() {
    return switch (place) {
      case EARLY, LATE -> 6;
      case BEGINNING, CLOSE -> 8;
      default -> 9;
    };
  }

  /** The moment that is meant where a range reaches from or to it: until the end of June. */
  @Nullable LocalDateTime moment(Span edge) {
    LocalDateTime from = edge.from();
    LocalDateTime to = edge.to();
    if (from == null || to == null || place.atStart()) {
      return from;
    }
    return place.atEnd() ? to : Unit.DAY.floor(middle(from, to));
  }

  private static LocalDateTime middle(LocalDateTime from, LocalDateTime to) {
    return from.plus(java.time.Duration.between(from, to).dividedBy(2));
  }

  @Override
  public String openValue() {
    return whole.openValue();
  }

  @Override
  public boolean anchors() {
    return whole.anchors();
  }
}
