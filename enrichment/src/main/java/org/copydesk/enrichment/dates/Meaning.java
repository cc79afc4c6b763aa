package org.copydesk.enrichment.dates;

import org.jspecify.annotations.Nullable;

/** What an expression says, before it is settled on the calendar. */
sealed interface Meaning
    permits YearOf,
        Yearly,
        Relative,
        Part,
        Ordinal,
        Portion,
        Within,
        Edge,
        DayPart,
        Clock,
        At,
        Shifted,
        Later,
        FiscalYear,
        Reference,
        Stretch,
        Whole,
        Workdays,
        Between,
        Bounded,
        Length,
        Recurring,
        Now,
        Neighbour,
        WeekdayDate,
        Festive,
        Lasting,
        Some,
        Widened {

  /**
   * Places it on the calendar. A part (see {@link #cycle}) is placed within the frame's whole.
   *
   * @return null where it doesn't exist, such as February 30
   */
  @Nullable Span place(Frame frame);

  /**
   * The unit within which the expression alone is certain: a bare month is in some year, a weekday
   * in some week; null where it needs no whole.
   */
  default @Nullable Unit cycle() {
    return null;
  }

  /** Its value where its whole is not known: XXXX-03-11. */
  default String openValue() {
    return "XXXX-XX-XX";
  }

  /** Whether it names a year of its own, so that other dates may lean on it. */
  default boolean anchors() {
    return false;
  }
}
