package org.copydesk.store.consuming;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.copydesk.store.mapping.Change;
import org.copydesk.store.merging.Outcome;
import org.copydesk.store.merging.Verdict;

/** How large polls are, how long they take, how old articles are when they are stored. */
@Startup
@ApplicationScoped
class StorageMeters {

  private static final Duration[] AGE_BUCKETS = {
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(15),
    Duration.ofMinutes(1),
    Duration.ofMinutes(5),
    Duration.ofMinutes(15),
    Duration.ofHours(1)
  };

  private final DistributionSummary records;
  private final Timer batch;
  private final Timer age;
  private final Map<Work, Counter> retries = new EnumMap<>(Work.class);

  StorageMeters(MeterRegistry registry) {
    records =
        DistributionSummary.builder("copydesk.store.batch.records")
            .baseUnit("records")
            .description("Records of a poll of articles.enriched")
            .register(registry);
    batch =
        Timer.builder("copydesk.store.batch")
            .description("Time from a poll to its last row and dead letter, waits included")
            .register(registry);
    age =
        Timer.builder("copydesk.store.article.age")
            .description("Time from an article's acceptance to its row")
            .serviceLevelObjectives(AGE_BUCKETS)
            .register(registry);
    for (Work work : Work.values()) {
      retries.put(
          work,
          Counter.builder("copydesk.store.retries")
              .description("Failures of work on a poll, each of which is followed by another try")
              .tag("work", work.label())
              .register(registry));
    }
  }

  /** Records a poll that is done with. */
  void done(int count, Duration took) {
    records.record(count);
    batch.record(took);
  }

  /**
   * Records the age of what a transaction has stored.
   *
   * @param verdicts of the changes, in their order
   */
  void committed(List<Change> changes, List<Verdict> verdicts) {
    Instant now = Instant.now();
    for (int i = 0; i < changes.size(); i++) {
      if (verdicts.get(i).outcome() == Outcome.STORED
          && changes.get(i) instanceof Change.Keep(var row)) {
        Duration since = Duration.between(row.receivedAt(), now);
        // Clocks of two machines differ.
        age.record(since.isNegative() ? Duration.ZERO : since);
      }
    }
  }

  /** Counts a failure after which the work is tried again. */
  void retried(Work work) {
    retries.get(work).increment();
  }
}
