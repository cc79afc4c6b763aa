package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What an expression is settled against.
 *
 * @param present the article's present (publication date, or derived from the text), null where
 *     nothing is known of it
 * @param narrative the date that the text last spoke of, null at the start
 * @param within the stretch that a part is a part of, null outside of such a whole
 * @param tense which of several candidates is meant
 */
record Frame(
    @Nullable LocalDateTime present, @Nullable Span narrative, @Nullable Span within, Tense tense) {

  /** How to choose among the years, months or weeks that a bare date may belong to. */
  enum Tense {
    /** As news speak: the last one, or one that is very near ahead. */
    NEWS,
    /** The last one: it is over, as the clause tells. */
    TOLD,
    /** The next one: a plan is spoken of. */
    FUTURE,
    /** The next one, but this year's quarter or month: nothing is told, as in a calendar. */
    ENTRY,
    /** The one nearest to the present, in the narrative's year. */
    NARRATIVE
  }

  Frame within(@Nullable Span whole) {
    return new Frame(present, narrative, whole, tense);
  }

  Frame at(LocalDateTime other, Tense otherTense) {
    return new Frame(other, narrative, null, otherTense);
  }

  /** What deictic words (当时, that day) refer to. */
  @Nullable LocalDateTime anaphor() {
    return narrative != null && narrative.from() != null ? narrative.from() : present;
  }

  /** Start of the whole, else null. */
  @Nullable LocalDateTime wholeStart() {
    return within == null ? null : within.from();
  }
}
