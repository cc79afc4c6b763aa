package org.copydesk.store.mapping;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.copydesk.events.EnrichedArticle;
import org.copydesk.events.LocalPeriod;
import org.copydesk.events.PublicationDate;
import org.jspecify.annotations.Nullable;

/**
 * One revision of an article as the database holds it.
 *
 * @param receivedAt in microseconds, PostgreSQL's precision
 * @param enrichedAt in microseconds
 * @param event the event's JSON as it came
 * @param datePublished as the event states it
 * @param published the stretch of local time that {@code datePublished} names; null where it names
 *     none
 * @param entityKeys what the article's entities can be found by, see {@link EntityKeys}
 * @param mentioned the article's dates as a tsmultirange, see {@link MentionedTime}
 */
public record ArticleRow(
    String id,
    String revision,
    Instant receivedAt,
    Instant enrichedAt,
    String pipeline,
    String event,
    @Nullable String url,
    @Nullable String headline,
    String language,
    @Nullable String datePublished,
    @Nullable LocalPeriod published,
    List<String> entityKeys,
    String mentioned) {

  /**
   * Greater is what supersedes: the submission received later, of one submission the result of the
   * newer version of the enrichment, of one version the later result; the rest only makes the order
   * total, so that any order of delivery ends in the same rows. PostgreSQL compares in the same
   * way.
   */
  public static final Comparator<ArticleRow> SUPERSEDING =
      Comparator.comparing(ArticleRow::receivedAt)
          .thenComparing(ArticleRow::revision, ArticleRow::compareBytes)
          .thenComparingLong(row -> PipelineVersion.rank(row.pipeline()))
          .thenComparing(ArticleRow::enrichedAt)
          .thenComparing(ArticleRow::event, ArticleRow::compareBytes);

  public ArticleRow {
    receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS);
    enrichedAt = enrichedAt.truncatedTo(ChronoUnit.MICROS);
    entityKeys = List.copyOf(entityKeys);
  }

  /** The row of an article that was read from the JSON {@code event}. */
  public static ArticleRow of(EnrichedArticle enriched, String event) {
    String datePublished = enriched.article().datePublished();
    return new ArticleRow(
        enriched.id(),
        enriched.revision(),
        enriched.receivedAt(),
        enriched.enrichedAt(),
        enriched.pipeline(),
        event,
        storable(enriched.article().url()),
        storable(enriched.article().headline()),
        withoutNul(enriched.language().tag()),
        storable(datePublished),
        datePublished == null ? null : PublicationDate.parse(datePublished).orElse(null),
        EntityKeys.of(enriched.entities()),
        MentionedTime.of(enriched.dates()));
  }

  private static @Nullable String storable(@Nullable String text) {
    return text == null ? null : withoutNul(text);
  }

  /** PostgreSQL's text holds every character but NUL. */
  private static String withoutNul(String text) {
    return text.replace("\0", "");
  }

  private static int compareBytes(String a, String b) {
    return a.equals(b)
        ? 0
        : Arrays.compareUnsigned(
            a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
