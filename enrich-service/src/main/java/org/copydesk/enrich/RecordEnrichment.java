package org.copydesk.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.copydesk.enrich.Failure.Reason;
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

  /** Headers of W3C Trace Context and Baggage, carried on so that a trace spans the pipeline. */
  private static final List<String> CARRIED_ON = List.of("traceparent", "tracestate", "baggage");

  private final BiFunction<ReceivedArticle, Instant, EnrichedArticle> enricher;

  RecordEnrichment(BiFunction<ReceivedArticle, Instant, EnrichedArticle> enricher) {
    this.enricher = enricher;
  }

  /**
   * Decodes and enriches one record.
   *
   * @param enrichedAt when the result says it was made
   */
  Outcome outcome(ConsumerRecord<byte[], byte[]> source, Instant enrichedAt) {
    if (source.value() == null) {
      return new Outcome.PassedOver(source);
    }
    ReceivedArticle received;
    try {
      received = EventJson.readReceived(source.value());
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.DeadLettered(source, new Failure(Reason.MALFORMED_EVENT, e));
    }
    try {
      EnrichedArticle enriched = enricher.apply(received, enrichedAt);
      return new Outcome.Enriched(source, result(source, enriched));
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.DeadLettered(source, new Failure(Reason.ENRICHMENT_FAILED, e));
    }
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
