package org.copydesk.cli;

import java.nio.charset.StandardCharsets;
import org.copydesk.events.EnrichedArticle;
import org.copydesk.events.EventJson;
import org.copydesk.events.MalformedEventException;
import org.jspecify.annotations.Nullable;

/** An event on {@code articles.enriched} as a line of text. */
final class EventLine {

  private static final int TITLE_LENGTH = 60;

  private EventLine() {}

  /** The event as it is; {@code null} for an erased article. */
  static String json(byte @Nullable [] value) {
    return value == null ? "null" : new String(value, StandardCharsets.UTF_8);
  }

  /** When, what, in which language, and how much was found in it. */
  static String summary(String id, byte @Nullable [] value) {
    if (value == null) {
      return id + "  erased";
    }
    try {
      EnrichedArticle event = EventJson.readEnriched(value);
      return "%s  %s  %-7s  %d dates, %d entities, %d amounts, %d edits  %s"
          .formatted(
              event.enrichedAt(),
              id,
              event.language().tag(),
              event.dates().size(),
              event.entities().size(),
              event.amounts().size(),
              event.edits().size(),
              title(event));
    } catch (MalformedEventException _) {
      return id + "  is no enriched article";
    }
  }

  private static String title(EnrichedArticle event) {
    String headline = event.article().headline();
    String text = headline == null ? event.article().articleBody() : headline;
    // A terminal would obey what it takes for a command.
    String line = text.strip().lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ");
    // Code points, so that no character is cut in two.
    return line.codePointCount(0, line.length()) <= TITLE_LENGTH
        ? line
        : line.substring(0, line.offsetByCodePoints(0, TITLE_LENGTH)) + "…";
  }
}
