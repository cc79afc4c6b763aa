package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds and settles the dates of an article's text. Made once, shared by all threads. */
public final class DateRecognizer {

  private final DateReader reader = new DateReader();

  /**
   * The dates, times, durations and recurring times of a text, in its order, none overlapping.
   *
   * @param languageTag BCP 47 tag of the text's language; unknown ones are read for numeric dates
   * @param reference when the article was published, as far as known; null to work it out from the
   *     text's own dates
   */
  public List<FoundDate> recognize(
      String text, String languageTag, @Nullable LocalDateTime reference) {
    TextShape shape = new TextShape(text);
    List<Mention> mentions = reader.mentions(text, languageTag, shape);
    LocalDateTime present = reference != null ? reference : Present.of(mentions, shape);
    return new Narrative(shape, present)
        .settle(mentions).stream().map(settled -> found(text, settled)).toList();
  }

  /** The grammars, which load once for all who read dates. */
  DateReader reader() {
    return reader;
  }

  private static FoundDate found(String text, Narrative.Settled settled) {
    int start = settled.mention().start();
    int end = settled.mention().end();
    Span span = settled.span();
    return new FoundDate(
        start, end, text.substring(start, end), span.type(), span.value(), span.from(), span.to());
  }
}
