package org.copydesk.enrichment.dates;

import org.copydesk.events.DateMention;

/**
 * A time that is said to be near the present and no more: 近日, 不久前.
 *
 * @param openValue TIMEX3's PAST_REF or FUTURE_REF
 */
record Reference(String openValue) implements Meaning {

  @Override
  public Span place(Frame frame) {
    return new Span(null, null, Unit.DAY, DateMention.Type.DATE, openValue);
  }
}
