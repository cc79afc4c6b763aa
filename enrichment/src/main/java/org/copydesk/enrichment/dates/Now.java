package org.copydesk.enrichment.dates;

import org.copydesk.events.DateMention;

/** The present moment; TIMEX3 PRESENT_REF. */
record Now() implements Meaning {

  @Override
  public Span place(Frame frame) {
    return new Span(
        frame.present(), frame.present(), Unit.SECOND, DateMention.Type.DATE, openValue());
  }

  @Override
  public String openValue() {
    return "PRESENT_REF";
  }
}
