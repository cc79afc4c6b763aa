package org.copydesk.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The spans of one trace, in the order of their starts. */
record Trace(List<ReceivedSpan> spans) {

  Trace {
    spans = spans.stream().sorted(Comparator.comparingLong(ReceivedSpan::start)).toList();
  }

  static Trace of(String traceId, SpanReceiver receiver) {
    return new Trace(
        receiver.spans().stream().filter(span -> span.traceId().equals(traceId)).toList());
  }

  List<ReceivedSpan> named(String name) {
    return spans.stream().filter(span -> span.name().equals(name)).toList();
  }

  /** The names from a span up to the first, the service before each. */
  List<String> path(ReceivedSpan span) {
    return Stream.iterate(Optional.of(span), Optional::isPresent, each -> parent(each.get()))
        .map(each -> each.get().service() + ": " + each.get().name())
        .toList();
  }

  /** A line for each span, below its parent; times are those since the trace's first span. */
  String tree() {
    List<String> lines = new ArrayList<>();
    spans.stream().filter(span -> parent(span).isEmpty()).forEach(first -> add(first, "", lines));
    return String.join("\n", lines);
  }

  private void add(ReceivedSpan span, String indent, List<String> lines) {
    lines.add(
        "%-62s %7.1f %+8.1f ms%s"
            .formatted(
                indent + span.service() + ": " + span.name(),
                (span.start() - spans.getFirst().start()) / 1e6,
                (span.end() - span.start()) / 1e6,
                span.status().name().equals("STATUS_CODE_ERROR") ? "  error" : ""));
    spans.stream()
        .filter(each -> each.parentId().equals(span.id()))
        .forEach(each -> add(each, indent + "  ", lines));
  }

  private Optional<ReceivedSpan> parent(ReceivedSpan span) {
    return spans.stream().filter(each -> each.id().equals(span.parentId())).findFirst();
  }
}
