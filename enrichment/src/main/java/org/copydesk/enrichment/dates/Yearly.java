package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What comes in every year of ours, on a day that has to be worked out for each. */
sealed interface Yearly extends Meaning
    permits HebrewDate, HijriDate, Holiday, LunarDate, MoonFeast {

  @Override
  default @Nullable Unit cycle() {
    return Unit.YEAR;
  }

  @Override
  default @Nullable Span place(Frame frame) {
    LocalDateTime whole = frame.wholeStart();
    return whole == null ? Span.open(Unit.DAY, openValue()) : placeIn(whole.getYear());
  }

  /** Where it lies in that year; null where it does not, or cannot be told. */
  @Nullable Span placeIn(int year);
}
