package org.copydesk.store.answering;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.copydesk.store.persistence.Article;

/**
 * An article in a list; {@code GET /articles/{id}} has the whole.
 *
 * @param datePublished as the event states it: ISO 8601 in the precision that is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleSummary(
    String id,
    String revision,
    String url,
    String headline,
    String language,
    String datePublished,
    Instant receivedAt,
    Instant enrichedAt) {

  static ArticleSummary of(Article article) {
    return new ArticleSummary(
        article.id(),
        article.revision(),
        article.url(),
        article.headline(),
        article.language(),
        article.datePublished(),
        article.receivedAt(),
        article.enrichedAt());
  }
}
