package org.copydesk.enrich;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.copydesk.broker.ArticleSpans;

/** The service's spans in the trace of each article: one for its work, one for its result. */
@Singleton
class ArticleTraces {

  private final ArticleSpans spans;

  ArticleTraces(ArticleSpans spans) {
    this.spans = spans;
  }

  /** Enriches a record in a span, which is what its result or its dead letter comes from. */
  Outcome process(ConsumerRecord<byte[], byte[]> source, Callable<Outcome> enrichment)
      throws Exception {
    if (spans.areOff()) {
      return enrichment.call();
    }
    Span span = spans.start("process", SpanKind.CONSUMER, source.topic(), source, source.headers());
    ArticleSpans.place(span, source.partition(), source.offset());
    try {
      Outcome outcome = enrichment.call();
      if (outcome instanceof Outcome.DeadLettered dead) {
        ArticleSpans.fail(span, dead.failure().rootCause());
        span.setStatus(StatusCode.ERROR, dead.failure().reason().code());
      }
      return outcome;
    } finally {
      span.end();
    }
  }

  /** Sends what was made of a record, in a span that ends with the acknowledgement. */
  <K> Future<?> send(
      ConsumerRecord<byte[], byte[]> source,
      ProducerRecord<K, byte[]> message,
      Producer<K, byte[]> producer) {
    if (spans.areOff()) {
      return producer.send(message);
    }
    // A copy: a producer closes the headers, and a second try needs the same parent.
    Headers headers = new RecordHeaders(message.headers());
    Span span = spans.start("send", SpanKind.PRODUCER, message.topic(), source, headers);
    return producer.send(
        new ProducerRecord<>(message.topic(), null, message.key(), message.value(), headers),
        (metadata, failure) -> {
          if (failure == null) {
            ArticleSpans.place(span, metadata.partition(), metadata.offset());
          } else {
            ArticleSpans.fail(span, failure);
          }
          span.end();
        });
  }
}
