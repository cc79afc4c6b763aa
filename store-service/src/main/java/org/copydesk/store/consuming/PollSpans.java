package org.copydesk.store.consuming;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.copydesk.store.mapping.Rejection;
import org.copydesk.store.merging.Verdict;

/**
 * The spans of a poll's records, which share its transactions. A transaction, and the statements in
 * it, can stand in one trace only: in that of the poll's first record that is sampled. The others'
 * spans are linked to it.
 */
final class PollSpans {

  /** While tracing is off. */
  static final PollSpans NONE = new PollSpans(TracerProvider.noop().get(""), List.of());

  private final Tracer tracer;
  private final List<Span> records;
  private final List<Span> sampled;

  /**
   * @param records one for each, in the poll's order
   */
  PollSpans(Tracer tracer, List<Span> records) {
    this.tracer = tracer;
    this.records = records;
    this.sampled = records.stream().filter(Span::isRecording).toList();
  }

  /** Runs a transaction of the poll in a span. */
  <T> T transaction(int changes, Supplier<T> work) {
    if (sampled.isEmpty()) {
      return work.get();
    }
    Span span =
        tracer
            .spanBuilder("transaction")
            .setParent(Context.root().with(sampled.getFirst()))
            .setAttribute("copydesk.store.changes", changes)
            .startSpan();
    sampled.stream().skip(1).forEach(record -> record.addLink(span.getSpanContext()));
    try (Scope _ = span.makeCurrent()) {
      return work.get();
    } catch (RuntimeException e) {
      // Without its message, which may hold content of the rows.
      span.setStatus(StatusCode.ERROR).setAttribute("error.type", e.getClass().getName());
      throw e;
    } finally {
      span.end();
    }
  }

  /** Ends the records' spans, each with what became of its record. */
  void end(List<Verdict> verdicts) {
    for (int i = 0; i < records.size(); i++) {
      end(records.get(i), verdicts.get(i));
    }
  }

  private static void end(Span span, Verdict verdict) {
    if (span.isRecording()) {
      span.setAttribute("copydesk.outcome", verdict.outcome().name().toLowerCase(Locale.ROOT));
    }
    Rejection rejection = verdict.rejection();
    if (rejection != null) {
      span.setStatus(StatusCode.ERROR, rejection.reason())
          .setAttribute("error.type", rejection.exceptionClass());
    }
    span.end();
  }
}
