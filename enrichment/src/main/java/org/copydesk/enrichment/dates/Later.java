package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * So long after or before what was told last: "three years later". It counts from the present where
 * the clause plans something or nothing was told so precisely.
 *
 * @param length how long
 * @param direction 1 for later, -1 for earlier
 * @param afterEvent whether it counts from an event that stands before it (毕业三年后): a mere length
 *     where nothing tells when that was
 */
record Later(Length length, int direction, boolean afterEvent) implements Meaning {

  @Override
  public @Nullable Span place(Frame frame) {
    Span told = frame.tense() == Frame.Tense.FUTURE ? null : told(frame);
    LocalDateTime from = told == null ? null : told.from();
    if (told != null && from != null) {
      LocalDateTime moment = length.from(from, direction);
      Unit unit = coarser(told.unit());
      return Span.of(unit, unit.floor(moment));
    }
    boolean mereLength = afterEvent && frame.tense() != Frame.Tense.FUTURE;
    return mereLength ? length.place(frame) : new Shifted(null, length, direction).place(frame);
  }

  /** What was told last, where it is past and as precise as the length: no days after a year. */
  private @Nullable Span told(Frame frame) {
    Span told = frame.narrative();
    LocalDateTime present = frame.present();
    LocalDateTime from = told == null ? null : told.from();
    boolean past = from != null && (present == null || from.isBefore(Unit.DAY.floor(present)));
    boolean precise = told != null && told.unit().compareTo(length.finest()) <= 0;
    return past && precise && !length.finest().finerThanDay() ? told : null;
  }

  /** Three years after a day are told in years, three days after it in days. */
  private Unit coarser(Unit told) {
    Unit said = length.finest();
    boolean byYear = said == Unit.YEAR || said == Unit.MONTH;
    Unit least = byYear ? said : Unit.DAY;
    return told.compareTo(least) < 0 ? least : told;
  }
}
