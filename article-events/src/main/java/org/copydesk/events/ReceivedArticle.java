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
 */
public record ReceivedArticle(
    String id,
    String revision,
    Instant receivedAt,
    Article article,
    @Nullable SourceCharset charset) {

  public ReceivedArticle {
    Required.field("id", id);
    Required.field("revision", revision);
    Required.field("receivedAt", receivedAt);
    Required.field("article", article);
  }
}
