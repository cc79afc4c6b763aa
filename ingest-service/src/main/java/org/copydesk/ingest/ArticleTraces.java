package org.copydesk.ingest;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.copydesk.broker.ArticleSpans;
import org.copydesk.events.ArticleName;
import org.copydesk.events.ReceivedArticle;
import org.copydesk.events.Topics;

/** The span of each article between its request and the broker. */
@Singleton
public class ArticleTraces {

  private final ArticleSpans spans;

  ArticleTraces(ArticleSpans spans) {
    this.spans = spans;
  }

  /** Starts the span of an article, within the one of its request, and writes it to the headers. */
  Span send(ReceivedArticle article, Headers headers) {
    return spans.areOff()
        ? Span.getInvalid()
        : spans.start(
            "send", SpanKind.PRODUCER, Topics.RECEIVED, name(article), Context.current(), headers);
  }

  void acknowledged(Span span, int partition, long offset) {
    ArticleSpans.place(span, partition, offset);
    span.end();
  }

  void failed(Span span, Exception failure) {
    ArticleSpans.fail(span, failure);
    span.end();
  }

  /** Lets lines be logged with the ids of the article and of its span. */
  void log(ReceivedArticle article, Span span, Runnable lines) {
    spans.log(name(article), Context.root().with(span), lines);
  }

  private static ArticleName name(ReceivedArticle article) {
    return new ArticleName(Optional.of(article.id()), Optional.of(article.revision()));
  }
}
