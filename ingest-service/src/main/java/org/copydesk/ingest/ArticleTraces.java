package org.copydesk.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import jakarta.inject.Singleton;
import org.apache.kafka.common.header.Headers;
import org.copydesk.events.ReceivedArticle;
import org.copydesk.events.Topics;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;

/**
 * The span of each article between its request and the broker, which the record's headers carry on.
 * Names follow OpenTelemetry's conventions for messaging.
 */
@Singleton
public class ArticleTraces {

  private static final TextMapSetter<Headers> HEADERS =
      (headers, name, value) -> headers.add(name, value.getBytes(UTF_8));

  private final boolean off;
  private final Tracer tracer;
  private final TextMapPropagator propagator;

  ArticleTraces(
      OpenTelemetry telemetry, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
    this.off = off;
    this.tracer = telemetry.getTracer("org.copydesk.ingest");
    this.propagator = telemetry.getPropagators().getTextMapPropagator();
  }

  /** Starts the span of an article, within the one of its request, and writes it to the headers. */
  Span send(ReceivedArticle article, Headers headers) {
    if (off) {
      return Span.getInvalid();
    }
    Context request = Context.current();
    Span span =
        tracer
            .spanBuilder(Topics.RECEIVED + " send")
            .setParent(request)
            .setSpanKind(SpanKind.PRODUCER)
            .startSpan();
    if (span.isRecording()) {
      span.setAttribute("messaging.system", "kafka")
          .setAttribute("messaging.operation.name", "send")
          .setAttribute("messaging.operation.type", "send")
          .setAttribute("messaging.destination.name", Topics.RECEIVED)
          .setAttribute("messaging.kafka.message.key", article.id())
          .setAttribute("copydesk.article.id", article.id())
          .setAttribute("copydesk.article.revision", article.revision());
    }
    propagator.inject(request.with(span), headers, HEADERS);
    return span;
  }

  void acknowledged(Span span, int partition, long offset) {
    if (span.isRecording()) {
      span.setAttribute("messaging.destination.partition.id", Integer.toString(partition))
          .setAttribute("messaging.kafka.offset", offset);
    }
    span.end();
  }

  void failed(Span span, Exception failure) {
    // Without its message, which may name hosts.
    span.setStatus(StatusCode.ERROR).setAttribute("error.type", failure.getClass().getName()).end();
  }

  /** Lets lines be logged with the ids of the article and of its span. */
  void log(ReceivedArticle article, Span span, Runnable lines) {
    MDC.put("articleId", article.id());
    MDC.put("revision", article.revision());
    try (Scope _ = off ? Scope.noop() : span.makeCurrent()) {
      lines.run();
    } finally {
      MDC.remove("articleId");
      MDC.remove("revision");
    }
  }
}
