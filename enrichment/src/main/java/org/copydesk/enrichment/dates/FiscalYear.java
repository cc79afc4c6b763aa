package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import java.time.Month;
import org.copydesk.events.DateMention;
import org.jspecify.annotations.Nullable;

/**
 * A year of accounts that starts in April, as Japan's 年度.
 *
 * @param year the year in which it starts, or how many fiscal years it lies after the present one
 * @param relative whether it is counted from the present one
 */
record FiscalYear(int year, boolean relative) implements Meaning {

  @Override
  public @Nullable Span place(Frame frame) {
    if (!relative) {
      return spanOf(year);
    }
    LocalDateTime present = frame.present();
    return present == null
        ? Span.open(Unit.YEAR, openValue())
        : spanOf(present.minusMonths(Month.MARCH.getValue()).getYear() + year);
  }

  /** TIMEX3 names fiscal years with FY. */
  private static Span spanOf(int year) {
    LocalDateTime from = LocalDateTime.of(year, Month.APRIL, 1, 0, 0);
    String value = Unit.padded(new StringBuilder("FY"), year, 4).toString();
    return new Span(from, from.plusYears(1), Unit.YEAR, DateMention.Type.DATE, value);
  }

  @Override
  public String openValue() {
    return relative ? "FYXXXX" : spanOf(year).value();
  }

  @Override
  public boolean anchors() {
    return !relative;
  }
}
