package org.copydesk.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Value of {@link Topics#ERASED}: an article was erased, or may be submitted again. It holds
 * nothing of the article but its id.
 *
 * @param id as in {@link ReceivedArticle}
 * @param erasedAt when it was erased, in milliseconds
 * @param allowedAt from when on the article is accepted again, in milliseconds; null as long as it
 *     is not
 */
public record Erasure(String id, Instant erasedAt, @Nullable Instant allowedAt) {

  public Erasure {
    Required.field("id", id);
    Required.field("erasedAt", erasedAt);
  }

  /**
   * Whether an event of the article must not be kept. What was received before the article was
   * allowed again stays erased, however late it comes.
   *
   * @param receivedAt of the event
   */
  public boolean covers(Instant receivedAt) {
    return allowedAt == null || receivedAt.isBefore(allowedAt);
  }

  /** When the article was last erased or allowed. */
  public Instant changedAt() {
    return allowedAt == null ? erasedAt : allowedAt;
  }
}
