package org.copydesk.store.consuming;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.copydesk.broker.ArticleSpans;
import org.copydesk.events.Topics;

/** The service's spans in the trace of each article: one for its record, one for a dead letter. */
@Singleton
class ArticleTraces {

  private final ArticleSpans spans;

  ArticleTraces(ArticleSpans spans) {
    this.spans = spans;
  }

  /** Starts a span for each record of a poll. */
  PollSpans process(List<ConsumerRecord<byte[], byte[]>> records) {
    return spans.areOff()
        ? PollSpans.NONE
        : new PollSpans(spans.tracer(), records.stream().map(this::process).toList());
  }

  private Span process(ConsumerRecord<byte[], byte[]> record) {
    Span span = spans.start("process", SpanKind.CONSUMER, record.topic(), record, record.headers());
    ArticleSpans.place(span, record.partition(), record.offset());
    return span;
  }

  /**
   * A span around the sending of a record's dead letter.
   *
   * @param headers the dead letter's, which name the span when it is sent
   */
  Uni<Void> send(
      ConsumerRecord<byte[], byte[]> record, Headers headers, Supplier<Uni<Void>> sending) {
    if (spans.areOff()) {
      return sending.get();
    }
    Span span = spans.start("send", SpanKind.PRODUCER, Topics.DEAD_LETTER, record, headers);
    return sending.get().eventually(() -> span.end());
  }
}
