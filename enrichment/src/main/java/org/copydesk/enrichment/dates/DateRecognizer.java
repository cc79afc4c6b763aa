package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds and settles the dates of an article's text. Made once, shared by all threads. */
public final class DateRecognizer {

  private final DateReader reader = new DateReader();

  /**
   * A text to ask for its dates.
   *
   * @param languageTag BCP 47 tag of the text's language; unknown ones are read for numeric dates
   */
  public DateReading read(String text, String languageTag) {
    return new DateReading(reader, text, languageTag);
  }

  /** As {@link #recognize(DateReading, LocalDateTime)}, of a text that nothing else is asked of. */
  public List<FoundDate> recognize(
      String text, String languageTag, @Nullable LocalDateTime reference) {
    return recognize(read(text, languageTag), reference);
  }

  /**
   * The dates, times, durations and recurring times of a text, in its order. None overlaps another,
   * but for a range of dates and the last of them, which follows over the same text.
   *
   * @param reference when the article was published, as far as known; null to work it out from the
   *     text's own dates
   */
  public List<FoundDate> recognize(DateReading reading, @Nullable LocalDateTime reference) {
    List<Mention> mentions = reading.mentions();
    LocalDateTime present = reference != null ? reference : Present.of(mentions, reading.shape());
    Frame.Tense tense = reading.isEntry() ? Frame.Tense.ENTRY : Frame.Tense.NEWS;
    return new Narrative(reading.shape(), present, tense)
        .settle(mentions).stream().map(settled -> found(reading.text(), settled)).toList();
  }

  private static FoundDate found(String text, Narrative.Settled settled) {
    int start = settled.mention().start();
    int end = settled.mention().end();
    Span span = settled.span();
    return new FoundDate(
        start, end, text.substring(start, end), span.type(), span.value(), span.from(), span.to());
  }
}
