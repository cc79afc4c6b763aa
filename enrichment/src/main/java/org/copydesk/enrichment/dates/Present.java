package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time at which an article speaks, worked out from its own dates where nobody stated it: the
 * latest year that it names as past or present, then the latest date in it that is told and not
 * planned.
 */
final class Present {

  private Present() {}

  /** The present of a text, null where it names no year. */
  static @Nullable LocalDateTime of(List<Mention> mentions, TextShape shape) {
    Span sure = latestSure(mentions);
    if (sure == null) {
      return null;
    }
    LocalDateTime from = sure.from();
    LocalDateTime to = sure.to();
    if (from == null || to == null) {
      return null;
    }
    LocalDateTime first = sure.unit() == Unit.YEAR ? firstDateIn(mentions, from) : from;
    LocalDateTime present = first == null ? to.minusDays(1) : first;
    return latestTold(mentions, shape, present);
  }

  /** The latest date with a year of its own; one finer than a year wins over its year. */
  private static @Nullable Span latestSure(List<Mention> mentions) {
    Span latest = null;
    for (Mention mention : mentions) {
      if (mention.planned() || !mention.meaning().anchors()) {
        continue;
      }
      Span span = Settling.settle(mention.meaning(), new Frame(null, null, null, Frame.Tense.NEWS));
      if (span == null || span.from() == null || span.to() == null) {
        continue;
      }
      if (latest == null || isLater(span, latest)) {
        latest = span;
      }
    }
    return latest;
  }

  private static boolean isLater(Span span, Span other) {
    LocalDateTime a = span.from();
    LocalDateTime b = other.from();
    return a != null && b != null && a.isAfter(b);
  }

  /** The first bare date of the text, in the year that is known to be its present. */
  private static @Nullable LocalDateTime firstDateIn(List<Mention> mentions, LocalDateTime year) {
    for (Mention mention : mentions) {
      Meaning meaning = mention.meaning();
      boolean bare = meaning instanceof Within within && within.whole() instanceof Part;
      if (bare && meaning.cycle() == Unit.YEAR && !mention.planned()) {
        Frame frame = new Frame(year, null, Span.of(Unit.YEAR, year), Frame.Tense.NEWS);
        Span span = meaning.place(frame);
        return span == null ? null : span.from();
      }
    }
    return null;
  }

  private static LocalDateTime latestTold(
      List<Mention> mentions, TextShape shape, LocalDateTime present) {
    LocalDateTime latest = present;
    for (Narrative.Settled settled : new Narrative(shape, present).settle(mentions)) {
      Mention mention = settled.mention();
      LocalDateTime from = settled.span().from();
      boolean told =
          !mention.planned()
              && settled.span().unit() == Unit.DAY
              && mention.meaning() instanceof Within
              && mention.meaning().cycle() == Unit.YEAR;
      if (told && from != null && from.isAfter(latest) && from.isBefore(latest.plusDays(60))) {
        latest = from;
      }
    }
    return latest;
  }
}
