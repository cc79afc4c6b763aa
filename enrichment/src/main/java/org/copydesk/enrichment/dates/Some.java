package org.copydesk.enrichment.dates;

import java.math.BigDecimal;
import org.copydesk.events.DateMention;

/**
 * A few of a unit, how many is not said: 三五天, 几个月.
 *
 * @param unit what is counted
 */
record Some(Unit unit) implements Meaning {

  @Override
  public Span place(Frame frame) {
    return new Span(null, null, unit, DateMention.Type.DURATION, openValue());
  }

  /** TIMEX3's open count: PXD, PTXH. */
  @Override
  public String openValue() {
    String one = Length.of(unit, BigDecimal.ONE).openValue();
    return one.replaceFirst("10*", "X");
  }
}
