package org.copydesk.enrichment.dates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text whose dates are read once, on first need, for all who ask; for one thread. What the dates
 * mean depends on the publication date and is settled later.
 */
public final class DateReading {

  private final DateReader reader;
  private final String text;
  private final String languageTag;
  private final TextShape shape;
  private @Nullable List<Mention> mentions;

  DateReading(DateReader reader, String text, String languageTag) {
    this.reader = reader;
    this.text = text;
    this.languageTag = languageTag;
    this.shape = new TextShape(text);
  }

  String text() {
    return text;
  }

  TextShape shape() {
    return shape;
  }

  List<Mention> mentions() {
    List<Mention> read = mentions;
    if (read == null) {
      read = reader.mentions(text, languageTag, shape);
      mentions = read;
    }
    return read;
  }

  /** Whether the text is nothing but dates, as an entry of a calendar, which tells of no past. */
  boolean isEntry() {
    int at = 0;
    for (Mention mention : mentions()) {
      if (hasWord(at, mention.start())) {
        return false;
      }
      at = mention.end();
    }
    return !hasWord(at, text.length());
  }

  private boolean hasWord(int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
