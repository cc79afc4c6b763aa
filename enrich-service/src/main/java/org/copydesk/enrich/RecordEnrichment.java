package org.copydesk.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.copydesk.enrich.Failure.Reason;
import org.copydesk.enrichment.Step;
import org.copydesk.events.Article;
import org.copydesk.events.ArticleName;
import org.copydesk.events.CloudEvent;
import org.copydesk.events.EnrichedArticle;
import org.copydesk.events.EventJson;
import org.copydesk.events.ReceivedArticle;
import org.copydesk.events.Topics;

/**
 * Received record → outcome, without a broker: the same record gives the same outcome, on any
 * thread.
 */
final class RecordEnrichment {

  /**
   * Headers of W3C Trace Context and Baggage, carried on so that a trace spans the pipeline, and
   * the one that tells what is on its way for a second time.
   */
  private static final List<String> CARRIED_ON =
      List.of("traceparent", "tracestate", "baggage", CloudEvent.RESENT_AT);

  private static final ReceivedArticle PROBE =
      new ReceivedArticle(
          "0".repeat(32),
          "0".repeat(32),
          Instant.EPOCH,
          Article.of(
              null,
              "Harbour reopens",
              "The harbour of Rotterdam reopened on 11 March 2025 and took 2 million dollars.",
              null),
          null);

  private final Enrichment enricher;
  private final BiPredicate<String, Instant> erased;

  /** Where nothing was erased. */
  RecordEnrichment(Enrichment enricher) {
    this(enricher, (_, _) -> false);
  }

  /**
   * Puts it together.
   *
   * @param erased whether what was received of an article at that time must not be kept
   */
  RecordEnrichment(Enrichment enricher, BiPredicate<String, Instant> erased) {
    this.enricher = enricher;
    this.erased = erased;
  }

  /** What {@link org.copydesk.enrichment.Enricher} does. */
  @FunctionalInterface
  interface Enrichment {

    /**
     * Enriches an article.
     *
     * @param done is told each step at its end, and may end the enrichment by throwing
     */
    EnrichedArticle enrich(ReceivedArticle received, Instant enrichedAt, Consumer<Step> done);
  }

  /**
   * Decodes and enriches one record.
   *
   * @param enrichedAt when the result says it was made
   * @param done is told each step at its end, and may end the enrichment by throwing
   * @throws TimedOutException if {@code done} does
   * @throws Error but for a stack overflow: whether the article is to blame is not known here
   */
  Outcome outcome(ConsumerRecord<byte[], byte[]> source, Instant enrichedAt, Consumer<Step> done) {
    if (source.value() == null) {
      return new Outcome.PassedOver(source);
    }
    ReceivedArticle received;
    try {
      received = EventJson.readReceived(source.value());
    } catch (RuntimeException | StackOverflowError e) {
      // It could still hold an erased article's text; when it was received nobody can tell.
      return ArticleName.of(source.key(), null)
              .id()
              .filter(id -> erased.test(id, enrichedAt))
              .isPresent()
          ? new Outcome.Erased(source)
          : new Outcome.DeadLettered(source, new Failure(Reason.MALFORMED_EVENT, e));
    }
    if (erased.test(received.id(), received.receivedAt())) {
      return new Outcome.Erased(source);
    }
    try {
      EnrichedArticle enriched = enricher.enrich(received, enrichedAt, done);
      return new Outcome.Enriched(source, result(source, enriched));
    } catch (TimedOutException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.DeadLettered(source, new Failure(Reason.ENRICHMENT_FAILED, e));
    }
  }

  /** Enriches an article of which nothing can go wrong, to see whether anything can be enriched. */
  void probe(Instant now) {
    EnrichedArticle _ = enricher.enrich(PROBE, now, _ -> {});
  }

  private static ProducerRecord<String, byte[]> result(
      ConsumerRecord<byte[], byte[]> source, EnrichedArticle enriched) {
    Headers headers = new RecordHeaders();
    CloudEvent.of(enriched)
        .headers()
        .forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
    for (String name : CARRIED_ON) {
      Header header = source.headers().lastHeader(name);
      if (header != null) {
        headers.add(header);
      }
    }
    return new ProducerRecord<>(
        Topics.ENRICHED, null, enriched.id(), EventJson.write(enriched), headers);
  }
}
