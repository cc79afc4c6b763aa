package org.copydesk.pipeline;

import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import java.util.List;
import java.util.Map;

/**
 * A span as a service exported it.
 *
 * @param parentId empty for the first of a trace
 * @param links ids of the spans it is linked to
 * @param start in nanoseconds since 1970
 * @param end in nanoseconds since 1970
 */
record ReceivedSpan(
    String service,
    String traceId,
    String id,
    String parentId,
    String name,
    SpanKind kind,
    StatusCode status,
    Map<String, String> attributes,
    List<String> links,
    long start,
    long end) {}
