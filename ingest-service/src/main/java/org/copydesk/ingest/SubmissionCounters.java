package org.copydesk.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import org.copydesk.submission.ProblemType;

/** What became of every article that was sent: accepted, or the type of its problem. */
@Singleton
@Startup
public class SubmissionCounters {

  private final Counter accepted;
  private final Map<ProblemType, Counter> problems = new EnumMap<>(ProblemType.class);

  SubmissionCounters(MeterRegistry metrics) {
    this.accepted = counter(metrics, "accepted");
    for (ProblemType type : ProblemType.values()) {
      problems.put(type, counter(metrics, type.slug()));
    }
  }

  void accepted() {
    accepted.increment();
  }

  void failed(ProblemType type) {
    problems.get(type).increment();
  }

  private static Counter counter(MeterRegistry metrics, String outcome) {
    return Counter.builder("copydesk.ingest.articles")
        .description("Articles sent, by what became of them")
        .tag("outcome", outcome)
        .register(metrics);
  }
}
