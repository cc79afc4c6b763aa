package org.copydesk.store.consuming;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.copydesk.events.ArticleName;
import org.copydesk.events.Topics;
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
    this.tracer = telemetry.getTracer("org.copydesk.store");
    this.propagator = telemetry.getPropagators().getTextMapPropagator();
  }

  /** Starts a span for each record of a poll. */
  PollSpans process(List<ConsumerRecord<byte[], byte[]>> records) {
    if (off) {
      return PollSpans.NONE;
    }
    List<Span> spans = records.stream().map(record -> process(record, record.headers())).toList();
    return new PollSpans(tracer, spans);
  }

  private Span process(ConsumerRecord<byte[], byte[]> record, Headers headers) {
    Span span = start("process", SpanKind.CONSUMER, record.topic(), record, headers);
    if (span.isRecording()) {
      span.setAttribute("messaging.destination.partition.id", Integer.toString(record.partition()))
          .setAttribute("messaging.kafka.offset", record.offset());
    }
    return span;
  }

  /**
   * A span around the sending of a record's dead letter.
   *
   * @param headers the dead letter's, which name the span when it is sent
   */
  Uni<Void> send(
      ConsumerRecord<byte[], byte[]> record, Headers headers, Supplier<Uni<Void>> sending) {
    if (off) {
      return sending.get();
    }
    Span span = start("send", SpanKind.PRODUCER, Topics.DEAD_LETTER, record, headers);
    return sending.get().eventually(() -> span.end());
  }

  /** Lets lines be logged with the ids of a record's article and of its last span. */
  void log(ConsumerRecord<byte[], byte[]> record, Runnable lines) {
    ArticleName article = name(record);
    article.id().ifPresent(id -> MDC.put("articleId", id));
    article.revision().ifPresent(revision -> MDC.put("revision", revision));
    try (Scope _ = off ? Scope.noop() : context(record.headers()).makeCurrent()) {
      lines.run();
    } finally {
      MDC.remove("articleId");
      MDC.remove("revision");
    }
  }

  /** The article of a record, for the log. */
  static ArticleName name(ConsumerRecord<byte[], byte[]> record) {
    Header event = record.headers().lastHeader("ce_id");
    return ArticleName.of(record.key(), event == null ? null : event.value());
  }

  private Span start(
      String operation,
      SpanKind kind,
      String topic,
      ConsumerRecord<byte[], byte[]> record,
      Headers headers) {
    Context parent = context(headers);
    Span span =
        tracer.spanBuilder(topic + " " + operation).setParent(parent).setSpanKind(kind).startSpan();
    if (span.isRecording()) {
      describe(span, operation, topic, name(record));
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

  private Context context(Headers headers) {
    return propagator.extract(Context.root(), headers, KafkaHeaders.INSTANCE);
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
