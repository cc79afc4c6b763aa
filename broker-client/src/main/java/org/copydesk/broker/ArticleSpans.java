package org.copydesk.broker;

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
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.copydesk.events.ArticleName;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Spans of one article on its way over the topics. A record's headers name the last span of its
 * way, so what is made of the record goes on from there. Names follow OpenTelemetry's conventions
 * for messaging.
 */
@Singleton
public class ArticleSpans {

  private final boolean off;
  private final Tracer tracer;
  private final TextMapPropagator propagator;

  public ArticleSpans(
      OpenTelemetry telemetry, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
    this.off = off;
    this.tracer = telemetry.getTracer("org.copydesk");
    this.propagator = telemetry.getPropagators().getTextMapPropagator();
  }

  /** Whether tracing is off: then headers are to be left alone, and nothing to be spent. */
  public boolean areOff() {
    return off;
  }

  /** For spans that are not about one record. */
  public Tracer tracer() {
    return tracer;
  }

  /**
   * Starts a span and makes it the one that the headers name.
   *
   * @param operation {@code send} or {@code process}
   * @param topic where the record goes to, or comes from
   */
  public Span start(
      String operation,
      SpanKind kind,
      String topic,
      ArticleName article,
      Context parent,
      Headers headers) {
    Span span =
        tracer.spanBuilder(topic + " " + operation).setParent(parent).setSpanKind(kind).startSpan();
    if (span.isRecording()) {
      describe(span, operation, topic, article);
    }
    propagator.inject(parent.with(span), headers, KafkaHeaders.INSTANCE);
    return span;
  }

  /**
   * As above, about the article of a record, within the span that the headers have named so far.
   */
  public Span start(
      String operation,
      SpanKind kind,
      String topic,
      ConsumerRecord<byte[], byte[]> record,
      Headers headers) {
    return start(operation, kind, topic, article(record), context(headers), headers);
  }

  private Context context(Headers headers) {
    return propagator.extract(Context.root(), headers, KafkaHeaders.INSTANCE);
  }

  /** Says where the record lies. */
  public static void place(Span span, int partition, long offset) {
    if (span.isRecording()) {
      span.setAttribute("messaging.destination.partition.id", Integer.toString(partition))
          .setAttribute("messaging.kafka.offset", offset);
    }
  }

  /** Marks a span as failed; without the failure's message, which may name hosts or hold text. */
  public static void fail(Span span, Throwable failure) {
    span.setStatus(StatusCode.ERROR).setAttribute("error.type", failure.getClass().getName());
  }

  /** Lets lines be logged with the ids of an article and of the span of a context. */
  public void log(ArticleName article, Context context, Runnable lines) {
    article.id().ifPresent(id -> MDC.put("articleId", id));
    article.revision().ifPresent(revision -> MDC.put("revision", revision));
    try (Scope _ = off ? Scope.noop() : context.makeCurrent()) {
      lines.run();
    } finally {
      MDC.remove("articleId");
      MDC.remove("revision");
    }
  }

  /** As {@link #log(ArticleName, Context, Runnable)}, about the article of a record. */
  public void log(ConsumerRecord<byte[], byte[]> record, Runnable lines) {
    log(article(record), off ? Context.root() : context(record.headers()), lines);
  }

  /** The article that a record says it is about. */
  public static ArticleName article(ConsumerRecord<byte[], byte[]> record) {
    Header event = record.headers().lastHeader("ce_id");
    return ArticleName.of(record.key(), event == null ? null : event.value());
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

  private enum KafkaHeaders implements TextMapGetter<Headers>, TextMapSetter<Headers> {
    INSTANCE;

    @Override
    public Iterable<String> keys(Headers headers) {
      return StreamSupport.stream(headers.spliterator(), false).map(Header::key).toList();
    }

    @Override
    public @Nullable String get(@Nullable Headers headers, String name) {
      Header header = headers == null ? null : headers.lastHeader(name);
      return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    @Override
    public void set(@Nullable Headers headers, String name, String value) {
      if (headers != null) {
        headers.remove(name).add(name, value.getBytes(UTF_8));
      }
    }
  }
}
