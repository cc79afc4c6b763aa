package org.copydesk.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Value of {@link Topics#RECEIVED}: an accepted article as text, not yet repaired.
 *
 * @param id 32 hex digits that name the article, equal for all its revisions
 * @param revision 32 hex digits of the submitted content
 * @param receivedAt when the article was accepted, in milliseconds
 * @param article the article as submitted
 * @param charset how its bytes became text; null where it came as JSON
 * @param page what the page said that the body was taken from, in an article that was rebuilt
 *     without it ({@link Rebuilding}); null in all others
 */
public record ReceivedArticle(
    String id,
    String revision,
    Instant receivedAt,
    Article article,
    @Nullable SourceCharset charset,
    @Nullable Page page) {

  public ReceivedArticle {
    Required.field("id", id);
    Required.field("revision", revision);
    Required.field("receivedAt", receivedAt);
    Required.field("article", article);
  }

  /** An article as it was submitted. */
  public ReceivedArticle(
      String id,
      String revision,
      Instant receivedAt,
      Article article,
      @Nullable SourceCharset charset) {
    this(id, revision, receivedAt, article, charset, null);
  }
}
