package org.copydesk.events;

/** The Kafka topics that articles pass, all keyed by article id. */
public final class Topics {

  /** Accepted articles ({@link ReceivedArticle}). */
  public static final String RECEIVED = "articles.received";

  /** Enriched articles ({@link EnrichedArticle}); a null value says that the article was erased. */
  public static final String ENRICHED = "articles.enriched";

  /** Records that could not be processed, value and headers as they were, and their cause. */
  public static final String DEAD_LETTER = "articles.dead-letter";

  /** Ids of erased articles ({@link Erasure}), so that nothing brings them back. */
  public static final String ERASED = "articles.erased";

  private Topics() {}
}
