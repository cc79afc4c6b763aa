package org.copydesk.events;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Context attributes of an event, as CloudEvents 1.0 puts them into Kafka headers in binary mode.
 *
 * @param id article id, {@code /} and revision: equal for every repeat of the event
 * @param source the service that made it
 * @param type kind and version of the event
 * @param time when it happened
 * @param subject article id, which is the record's key as well
 */
public record CloudEvent(String id, String source, String type, Instant time, String subject) {

  /** Type of an event on {@link Topics#RECEIVED}. */
  public static final String RECEIVED = "copydesk.article.received.v1";

  /** Type of an event on {@link Topics#ENRICHED}. */
  public static final String ENRICHED = "copydesk.article.enriched.v1";

  /** Type of an event on {@link Topics#ERASED}. */
  public static final String ERASED = "copydesk.article.erased.v1";

  /**
   * Kafka header of an event that an operator has put on a topic again, and of what is made of it:
   * when, as ISO 8601 in UTC. Not part of the event.
   */
  public static final String RESENT_AT = "copydesk-resent-at";

  /** The event that carries this article. */
  public static CloudEvent of(ReceivedArticle article) {
    return new CloudEvent(
        article.id() + "/" + article.revision(),
        "/copydesk/ingest-service",
        RECEIVED,
        article.receivedAt(),
        article.id());
  }

  /** The event that carries this article. */
  public static CloudEvent of(EnrichedArticle article) {
    return new CloudEvent(
        article.id() + "/" + article.revision(),
        "/copydesk/enrich-service",
        ENRICHED,
        article.enrichedAt(),
        article.id());
  }

  /** The event that carries this erasure, or its end; its id holds a time instead of a revision. */
  public static CloudEvent of(Erasure erasure) {
    return new CloudEvent(
        erasure.id() + "/" + erasure.changedAt(),
        "/copydesk/store-service",
        ERASED,
        erasure.changedAt(),
        erasure.id());
  }

  /** The Kafka headers, whose values are UTF-8. */
  public Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("content-type", "application/json");
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", id);
    headers.put("ce_source", source);
    headers.put("ce_type", type);
    headers.put("ce_time", time.toString());
    headers.put("ce_subject", subject);
    headers.put("ce_partitionkey", subject);
    return headers;
  }
}
