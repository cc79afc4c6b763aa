package org.copydesk.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.copydesk.events.ArticleName;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;

/**
 * The service's spans in the trace of each article. A record's headers name the last span of its
 * way, so what is made of the record goes on from there; while tracing is off they are left alone.
 * Names follow OpenTelemetry's conventions for messaging.
 */
@Singleton
class ArticleTraces {

  private final boolean off;
  private final Tracer tracer;
  private final TextMapPropagator propagator;

  ArticleTraces(
      OpenTelemetry telemetry, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
    this.off = off;
    this.tracer = telemetry.getTracer("org.copydesk.enrich");
    this.propagator = telemetry.getPropagators().getTextMapPropagator();
  }

  /** Enriches a record in a span, which is what its result or its dead letter comes from. */
  Outcome process(ConsumerRecord<byte[], byte[]> source, Callable<Outcome> enrichment)
      throws Exception {
    if (off) {
      return enrichment.call();
    }
    Span span = start("process", SpanKind.CONSUMER, source.topic(), source, source.headers());
    place(span, source.partition(), source.offset());
    try {
      Outcome outcome = enrichment.call();
      if (outcome instanceof Outcome.DeadLettered dead) {
        span.setStatus(StatusCode.ERROR, dead.failure().reason().code())
            .setAttribute("error.type", dead.failure().rootCause().getClass().getName());
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
    if (off) {
      return producer.send(message);
    }
    // A copy: a producer closes the headers, and a second try needs the same parent.
    Headers headers = new RecordHeaders(message.headers());
    Span span = start("send", SpanKind.PRODUCER, message.topic(), source, headers);
    return producer.send(
        new ProducerRecord<>(message.topic(), null, message.key(), message.value(), headers),
        (metadata, failure) -> {
          if (failure == null) {
            place(span, metadata.partition(), metadata.offset());
          } else {
            span.setStatus(StatusCode.ERROR)
                .setAttribute("error.type", failure.getClass().getName());
          }
          span.end();
        });
  }

  /** Lets lines be logged with the ids of a record's article and of its last span. */
  void log(ConsumerRecord<byte[], byte[]> source, Runnable lines) {
    ArticleName article = name(source);
    article.id().ifPresent(id -> MDC.put("articleId", id));
    article.revision().ifPresent(revision -> MDC.put("revision", revision));
    try (Scope _ = off ? Scope.noop() : context(source.headers()).makeCurrent()) {
      lines.run();
    } finally {
      MDC.remove("articleId");
      MDC.remove("revision");
    }
  }

  private Span start(
      String operation,
      SpanKind kind,
      String topic,
      ConsumerRecord<byte[], byte[]> source,
      Headers headers) {
    Context parent = context(headers);
    Span span =
        tracer.spanBuilder(topic + " " + operation).setParent(parent).setSpanKind(kind).startSpan();
    if (span.isRecording()) {
      describe(span, operation, topic, name(source));
    }
    propagator.inject(parent.with(span), headers, KafkaHeaders.INSTANCE);
    return span;
  }

  private static void describe(Span span, String operation, String topic, ArticleName article) {
    span.setAttribute("messaging.system", "kafka")
        .setAttribute("messaging.operation.name", operation)
        .setAttribute("messaging.operation.type", operation)
        .setAttribute("messaging.destination.name", topic);
    article
        .id()
        .ifPresent(id ->
            span.setAttribute("messaging.kafka.message.key", id)
                .setAttribute("copydesk.article.id", id));
    article.revision().ifPresent(id -> span.setAttribute("copydesk.article.revision", id));
  }

  /** The article of a record, for the log. */
  static ArticleName name(ConsumerRecord<byte[], byte[]> record) {
    Header event = record.headers().lastHeader("ce_id");
    return ArticleName.of(record.key(), event == null ? null : event.value());
  }

  private Context context(Headers headers) {
    return propagator.extract(Context.root(), headers, KafkaHeaders.INSTANCE);
  }

  private static void place(Span span, int partition, long offset) {
    if (span.isRecording()) {
      span.setAttribute("messaging.destination.partition.id", Integer.toString(partition))
          .setAttribute("messaging.kafka.offset", offset);
    }
  }

  private enum KafkaHeaders implements TextMapGetter<Headers>, TextMapSetter<Headers> {
    INSTANCE;

    @Override
    public Iterable<String> keys(Headers headers) {
      return StreamSupport.stream(headers.spliterator(), false).map(Header::key).toList();
    }

    @Override
    public String get(Headers headers, String name) {
      Header header = headers.lastHeader(name);
      return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    @Override
    public void set(Headers headers, String name, String value) {
      headers.remove(name).add(name, value.getBytes(UTF_8));
    }
  }
}
