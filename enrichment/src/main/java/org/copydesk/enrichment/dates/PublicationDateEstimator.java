package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says when a text that states no publication date was published, as far as its own dates make it
 * certain.
 */
public final class PublicationDateEstimator {

  /** A date that far ahead of the news says nothing of when they were published. */
  private static final int MOST_DAYS_AHEAD = 90;

  /** Articles online are younger; an older latest date is the subject's, not the article's. */
  private static final int EARLIEST_YEAR = 1995;

  /**
   * An ISO 8601 date of reduced precision (2025, 2025-03), or the interval from the last day that
   * the text tells of to the first one that it expects (2025-03-11/2025-04-04), or to the end of a
   * year that it names besides (2025-11-09/2026-12-31); null where the text gives no hold.
   */
  public @Nullable String estimate(DateReading reading) {
    TextShape shape = reading.shape();
    List<Mention> mentions = reading.mentions();
    LocalDateTime present = Present.of(mentions, shape);
    if (present == null || present.getYear() < EARLIEST_YEAR) {
      return null;
    }
    List<Narrative.Settled> settled = new Narrative(shape, present).settle(mentions);
    if (settled.stream().noneMatch(each -> isDay(each.span(), present))) {
      LocalDateTime told = lastDay(settled, present);
      return told == null
          ? Unit.YEAR.format(present)
          : Unit.DAY.format(told) + "/" + Unit.DAY.format(present);
    }
    LocalDateTime next = firstAhead(settled, present);
    return next == null
        ? Unit.MONTH.format(present)
        : Unit.DAY.format(present) + "/" + Unit.DAY.format(next);
  }

  private static boolean isDay(Span span, LocalDateTime present) {
    return span.unit() == Unit.DAY && Unit.DAY.floor(present).equals(span.from());
  }

  /**
   * The latest day of the year before that the text names in full, as a year alone may be a plan.
   */
  private static @Nullable LocalDateTime lastDay(
      List<Narrative.Settled> settled, LocalDateTime present) {
    LocalDateTime last = null;
    for (Narrative.Settled each : settled) {
      LocalDateTime from = each.span().from();
      if (from == null || each.span().unit() != Unit.DAY) {
        continue;
      }
      boolean told = each.mention().meaning().anchors() && from.getYear() == present.getYear() - 1;
      if (told && (last == null || from.isAfter(last))) {
        last = from;
      }
    }
    return last;
  }

  private static @Nullable LocalDateTime firstAhead(
      List<Narrative.Settled> settled, LocalDateTime present) {
    LocalDateTime next = null;
    for (Narrative.Settled each : settled) {
      LocalDateTime from = each.span().from();
      if (from == null || each.span().unit() != Unit.DAY) {
        continue;
      }
      boolean ahead = from.isAfter(present) && from.isBefore(present.plusDays(MOST_DAYS_AHEAD));
      if (ahead && (next == null || from.isBefore(next))) {
        next = from;
      }
    }
    return next;
  }
}
