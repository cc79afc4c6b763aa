package org.copydesk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;

/** Adds up the pages of a re-enrichment, and tells after each how to go on behind it. */
final class ReEnrichTally {

  private final PrintWriter messages;
  private boolean first = true;
  private long resent;
  private long withoutPage;
  private long missing;
  private long unreadable;

  ReEnrichTally(PrintWriter messages) {
    this.messages = messages;
  }

  void add(JsonNode page) {
    first = false;
    resent += page.path("resent").asLong();
    withoutPage += page.path("withoutPage").asLong();
    missing += page.path("missing").asLong();
    unreadable += page.path("unreadable").asLong();
    if (page.hasNonNull("next")) {
      messages.printf("%d on their way; to go on from here: --after %s%n", resent, next(page));
      messages.flush();
    }
  }

  private static String next(JsonNode page) {
    return page.path("next").asText();
  }

  /** Whether no page was added yet. */
  boolean isFirst() {
    return first;
  }

  /** Whether articles could not be taken. */
  boolean failed() {
    return missing + unreadable > 0;
  }

  String text() {
    return "%d articles are being enriched again%s%s%s"
        .formatted(
            resent,
            part(withoutPage, "of these without their page, which is kept no more"),
            part(missing, "not found"),
            part(unreadable, "cannot be taken back"));
  }

  String json() {
    return "{\"resent\":%d,\"withoutPage\":%d,\"missing\":%d,\"unreadable\":%d}"
        .formatted(resent, withoutPage, missing, unreadable);
  }

  private static String part(long count, String what) {
    return count == 0 ? "" : ", " + count + " " + what;
  }
}
