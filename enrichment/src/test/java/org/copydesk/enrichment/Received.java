package org.copydesk.enrichment;

import java.time.Instant;
import java.util.List;
import org.copydesk.events.Article;
import org.copydesk.events.ReceivedArticle;
import org.jspecify.annotations.Nullable;

/** Received articles for the tests. */
final class Received {

  static final Instant AT = Instant.parse("2026-01-02T03:04:05.678Z");

  private Received() {}

  static ReceivedArticle text(String body) {
    return article(null, null, body, null, null);
  }

  static ReceivedArticle html(String page) {
    return article(null, null, page, "text/html", null);
  }

  static ReceivedArticle article(
      @Nullable String url,
      @Nullable String headline,
      String body,
      @Nullable String encodingFormat,
      @Nullable String datePublished) {
    Article article =
        new Article(
            url,
            headline,
            body,
            encodingFormat,
            datePublished,
            null,
            null,
            List.of(),
            List.of(),
            null,
            null,
            List.of(),
            null);
    return new ReceivedArticle("0".repeat(32), "1".repeat(32), AT, article, null);
  }
}
