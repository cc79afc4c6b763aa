package org.copydesk.enrichment.dates;

import org.copydesk.events.DateMention;

/**
 * A recurring time.
 *
 * @param value TIMEX3 value: P1D for every day, XXXX-WXX-1 for every Monday
 */
record Recurring(String value) implements Meaning {

  @Override
  public Span place(Frame frame) {
    return new Span(null, null, Unit.DAY, DateMention.Type.SET, value);
  }

  @Override
  public String openValue() {
    return value;
  }
}
