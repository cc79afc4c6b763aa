package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import org.copydesk.enrichment.dates.Frame.Tense;
import org.jspecify.annotations.Nullable;

/**
 * From one date to another: its value names both, it lasts from the start of the first to the start
 * of the last, which is a mention of its own (see {@link #lastOf}). An end without a year takes it
 * from the other: the second one is the next after the first.
 *
 * @param first where it starts
 * @param last where it ends
 * @param reach how far it goes
 */
record Between(Meaning first, Meaning last, Reach reach) implements Meaning {

  /** How far a range goes. */
  enum Reach {
    /** Up to where the last date starts, which is no part of it: before 2018. */
    BEFORE,
    /** Up to where the last date starts; that is named too. */
    TO,
    /** To the end of the last date, as the text says: through May, 至12日止. */
    THROUGH
  }

  Between(Meaning first, Meaning last) {
    this(first, last, Reach.TO);
  }

  @Override
  public @Nullable Unit cycle() {
    return first.cycle() == Unit.DAY && last.cycle() == Unit.DAY ? Unit.DAY : null;
  }

  @Override
  public @Nullable Span place(Frame frame) {
    if (cycle() == Unit.DAY) {
      return times(frame);
    }
    return dates(frame);
  }

  /** Two times on one day, or over midnight. */
  private @Nullable Span times(Frame frame) {
    Span start = first.place(frame);
    Span end = last.place(frame);
    if (start == null || end == null) {
      return null;
    }
    LocalDateTime from = start.from();
    LocalDateTime to = end.from();
    if (from != null && to != null && to.isBefore(from)) {
      end = Span.of(end.unit(), to.plusHours(to.plusHours(12).isAfter(from) ? 12 : 24));
    }
    return span(start, end);
  }

  /** A range that is going on is the one meant, also where the next one is asked for. */
  private @Nullable Span dates(Frame frame) {
    LocalDateTime present = frame.present();
    if (present != null && first.cycle() != null && isAhead(frame.tense())) {
      Span recent = datesIn(frame.at(present, Tense.NEWS));
      LocalDateTime from = recent == null ? null : recent.from();
      LocalDateTime to = recent == null ? null : recent.to();
      if (from != null && to != null && !from.isAfter(present) && to.isAfter(present)) {
        return recent;
      }
    }
    return datesIn(frame);
  }

  private static boolean isAhead(Tense tense) {
    return tense == Tense.FUTURE || tense == Tense.ENTRY;
  }

  private @Nullable Span datesIn(Frame frame) {
    boolean leanOnLast = first.cycle() != null && last.cycle() == null;
    Span start;
    Span end;
    if (leanOnLast) {
      end = Settling.settle(last, frame);
      LocalDateTime to = end == null ? null : end.from();
      start = Settling.settle(first, to == null ? frame : leanBack(frame, to));
    } else {
      start = Settling.settle(first, frame);
      LocalDateTime from = start == null ? null : start.from();
      end =
          Settling.settle(
              last, from != null && last.cycle() != null ? frame.at(from, Tense.FUTURE) : frame);
    }
    return start == null || end == null
        ? null
        : reach == Reach.THROUGH ? span(start, end) : upTo(start, end);
  }

  private static Frame leanBack(Frame frame, LocalDateTime to) {
    return frame.at(to, Tense.NEWS);
  }

  /**
   * The last named date of a range that reaches only up to it; null where it is in the range, or is
   * today: up to now.
   */
  @Nullable Span lastOf(Span range, Frame frame) {
    boolean today = last instanceof Relative day && day.unit() == Unit.DAY && day.offset() == 0;
    if (reach != Reach.TO || today) {
      return null;
    }
    LocalDateTime from = range.from();
    LocalDateTime to = range.to();
    if (from == null || to == null || range.unit().finerThanDay() || last instanceof Edge) {
      return null;
    }
    Span end = Settling.settle(last, last.cycle() == null ? frame : frame.at(from, Tense.FUTURE));
    if (end == null || end.unit().finerThanDay() || !to.equals(end.from())) {
      return null;
    }
    return end;
  }

  /** The stretch between the starts of two spans; of the second too where both start alike. */
  private @Nullable Span upTo(Span start, Span end) {
    Span whole = span(start, end);
    LocalDateTime from = first instanceof Edge edge ? edge.moment(start) : start.from();
    LocalDateTime to = last instanceof Edge edge ? edge.moment(end) : end.from();
    if (whole == null || from == null || to == null || !to.isAfter(from)) {
      return whole;
    }
    return new Span(from, to, whole.unit(), whole.type(), whole.value());
  }

  /** The stretch from one span's start to the other's end; null where it would run backwards. */
  static @Nullable Span span(Span start, Span end) {
    LocalDateTime from = start.from();
    LocalDateTime to = end.to();
    if (from != null && to != null && to.isBefore(from)) {
      return null;
    }
    String value = start.value() + "/" + end.value();
    Unit unit = start.unit().compareTo(end.unit()) < 0 ? start.unit() : end.unit();
    if (unit.finerThanDay() && end.from() != null) {
      to = end.from();
    }
    return new Span(from, to, unit, Span.typeOf(unit), value);
  }

  @Override
  public String openValue() {
    return first.openValue() + "/" + last.openValue();
  }

  @Override
  public boolean anchors() {
    return first.anchors() || last.anchors();
  }
}
