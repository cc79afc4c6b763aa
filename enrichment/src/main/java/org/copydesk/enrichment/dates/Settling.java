package org.copydesk.enrichment.dates;

import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Chooses which year, month or week a bare part belongs to. */
final class Settling {

  /** A coming date is meant where the one before lies this many times as far away. */
  private static final int NEARER = 4;

  /** A day farther ahead would be said with its year or with a plan; a month needs half of it. */
  private static final int MOST_DAYS_AHEAD = 60;

  /** Cycles to look at on either side: leap days come every eight years at most. */
  private static final int FARTHEST = 8;

  private Settling() {}

  /** Settles an expression; null where no such date exists. */
  static @Nullable Span settle(Meaning meaning, Frame frame) {
    Unit cycle = meaning.cycle();
    if (cycle == null || frame.within() != null) {
      return meaning.place(frame);
    }
    LocalDateTime present = frame.present();
    if (present == null) {
      return openIfReal(meaning, frame, cycle);
    }
    return choose(meaning, frame, cycle, present);
  }

  /** Tries the part in a leap year and a long month, so that February 30 is none. */
  private static @Nullable Span openIfReal(Meaning meaning, Frame frame, Unit cycle) {
    LocalDateTime leapYear = LocalDateTime.of(2024, 1, 1, 0, 0);
    Span probe = meaning.place(frame.within(Span.of(cycle, cycle.floor(leapYear))));
    return probe == null
        ? null
        : new Span(null, null, probe.unit(), probe.type(), meaning.openValue());
  }

  /** The occurrence of a part that is over, or that has not begun yet: last Easter, next March. */
  static @Nullable Span neighbour(Meaning part, Unit cycle, LocalDateTime present, int direction) {
    Frame frame = new Frame(present, null, null, Frame.Tense.NEWS);
    for (int k = -1; k <= FARTHEST; k++) {
      LocalDateTime whole = cycle.floor(cycle.plus(cycle.floor(present), (long) direction * k));
      Span span = part.place(frame.within(Span.of(cycle, whole)));
      LocalDateTime from = span == null ? null : span.from();
      LocalDateTime to = span == null ? null : span.to();
      if (from == null || to == null) {
        continue;
      }
      if (direction < 0 ? !to.isAfter(present) : from.isAfter(present)) {
        return span;
      }
    }
    return null;
  }

  private static @Nullable Span choose(
      Meaning meaning, Frame frame, Unit cycle, LocalDateTime present) {
    if (isWeek(meaning)) {
      return meaning.place(frame.within(Span.of(cycle, cycle.floor(present))));
    }
    Span before = nearest(meaning, frame, cycle, present, -1);
    Span after = nearest(meaning, frame, cycle, present, 1);
    if (before == null || after == null) {
      return before == null ? after : before;
    }
    if (isSurelyNear(meaning)) {
      return nearer(before, after, present);
    }
    return switch (isDecade(meaning) ? Frame.Tense.NEWS : frame.tense()) {
      case NEWS -> isMuchNearer(after, before, present) && cycle != Unit.WEEK ? after : before;
      case TOLD -> before;
      case FUTURE -> after;
      case ENTRY -> isCalendarPart(meaning) && isSameCycle(before, cycle, present) ? before : after;
      case NARRATIVE -> isSameCycle(after, cycle, present) ? after : before;
    };
  }

  private static boolean isSurelyNear(Meaning meaning) {
    return meaning instanceof WeekdayDate
        || (meaning instanceof Bounded bounded && isDeadline(bounded))
        || (meaning instanceof At at && at.date() instanceof WeekdayDate);
  }

  /** Until May, by Friday. */
  private static boolean isDeadline(Bounded bounded) {
    return switch (bounded.bound()) {
      case TILL -> true;
      case BEFORE, UNTIL -> bounded.cycle() == Unit.WEEK;
      case SINCE, AFTER -> false;
    };
  }

  private static boolean isWeek(Meaning meaning) {
    return meaning instanceof Part part && part.kind() == Part.Kind.WEEK;
  }

  /** The nearest one: a weekday narrows a date down so far that the next may be years away. */
  private static Span nearer(Span before, Span after, LocalDateTime present) {
    LocalDateTime last = key(before);
    LocalDateTime next = key(after);
    boolean ahead =
        last == null
            || (next != null
                && Duration.between(present, next).compareTo(Duration.between(last, present)) < 0);
    return ahead ? after : before;
  }

  private static boolean isCalendarPart(Meaning meaning) {
    Meaning date = meaning instanceof Bounded bounded ? bounded.date() : meaning;
    return date instanceof Part part && part.kind() != Part.Kind.WEEKDAY;
  }

  private static boolean isDecade(Meaning meaning) {
    Meaning whole = meaning instanceof Edge edge ? edge.whole() : meaning;
    return whole instanceof Part part && part.kind() == Part.Kind.DECADE;
  }

  private static boolean isSameCycle(Span span, Unit cycle, LocalDateTime present) {
    LocalDateTime from = span.from();
    return from != null && cycle.floor(from).equals(cycle.floor(present));
  }

  /**
   * The last one that has begun by the present, or the first that begins after it; one that is
   * going on belongs to both.
   */
  private static @Nullable Span nearest(
      Meaning meaning, Frame frame, Unit cycle, LocalDateTime present, int direction) {
    for (int k = -1; k <= FARTHEST; k++) {
      LocalDateTime whole = cycle.plus(cycle.floor(present), (long) direction * k);
      Span span = meaning.place(frame.within(Span.of(cycle, cycle.floor(whole))));
      LocalDateTime key = span == null ? null : key(span);
      if (span == null || key == null) {
        continue;
      }
      if (direction < 0 ? !key.isAfter(present) : !isOver(span, key, present)) {
        return span;
      }
    }
    return null;
  }

  /** The moment by which a span is compared: its start, or the end of one without a start. */
  private static @Nullable LocalDateTime key(Span span) {
    return span.from() != null ? span.from() : span.to();
  }

  private static boolean isOver(Span span, LocalDateTime key, LocalDateTime present) {
    LocalDateTime to = span.to();
    boolean goesOn = span.from() != null && to != null && to.isAfter(present);
    return key.isBefore(present) && !goesOn;
  }

  private static boolean isMuchNearer(Span after, Span before, LocalDateTime present) {
    LocalDateTime next = key(after);
    LocalDateTime last = key(before);
    if (next == null || last == null || after.unit().finerThanDay()) {
      return false;
    }
    Duration ahead = Duration.between(present, next);
    Duration behind = Duration.between(last, present);
    int most = after.unit() == Unit.DAY ? MOST_DAYS_AHEAD : MOST_DAYS_AHEAD / 2;
    return ahead.multipliedBy(NEARER).compareTo(behind) < 0 && ahead.toDays() <= most;
  }
}
