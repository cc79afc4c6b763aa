package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A unit counted from the present one, such as last week, or from the one last spoken of, such as
 * the following day.
 *
 * @param unit the unit
 * @param offset 0 for this one, -1 for the last
 * @param anaphoric whether it counts from the narrative's date
 */
record Relative(Unit unit, int offset, boolean anaphoric) implements Meaning {

  @Override
  public @Nullable Span place(Frame frame) {
    LocalDateTime base = anaphoric ? frame.anaphor() : frame.present();
    if (base == null) {
      return Span.open(unit, openValue());
    }
    return Span.of(unit, unit.floor(unit.plus(unit.floor(base), offset)));
  }

  @Override
  public String openValue() {
    return switch (unit) {
      case YEAR -> "XXXX";
      case MONTH -> "XXXX-XX";
      case WEEK -> "XXXX-WXX";
      case QUARTER -> "XXXX-QX";
      default -> "XXXX-XX-XX";
    };
  }
}
