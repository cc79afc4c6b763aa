package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import org.copydesk.events.DateMention;
import org.jspecify.annotations.Nullable;

/**
 * A settled expression: what it names on the calendar.
 *
 * @param from start, null where open
 * @param to end, exclusive, null where open
 * @param unit the precision that it was said with
 * @param type TIMEX3 type
 * @param value TIMEX3 value
 */
record Span(
    @Nullable LocalDateTime from,
    @Nullable LocalDateTime to,
    Unit unit,
    DateMention.Type type,
    String value) {

  /** The unit that starts at a moment. */
  static Span of(Unit unit, LocalDateTime start) {
    return new Span(start, unit.endOf(start), unit, typeOf(unit), unit.format(start));
  }

  /** A stretch with a value of its own. */
  static Span between(LocalDateTime from, LocalDateTime to, Unit unit, String value) {
    return new Span(from, to, unit, typeOf(unit), value);
  }

  /** Said, but not placed on the calendar. */
  static Span open(Unit unit, String value) {
    return new Span(null, null, unit, typeOf(unit), value);
  }

  static DateMention.Type typeOf(Unit unit) {
    return unit.finerThanDay() ? DateMention.Type.TIME : DateMention.Type.DATE;
  }

  Span withType(DateMention.Type other) {
    return new Span(from, to, unit, other, value);
  }
}
