package org.copydesk.enrich;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.copydesk.enrichment.Step;

/**
 * The service's meters: received = enriched + dead-lettered + erased + passed over + in flight. A
 * record that Kafka delivers again counts again. All are there, as zeros, from the start.
 */
@Singleton
@Startup
class EnrichmentMeters {

  private static final Duration[] ENRICHMENT_BUCKETS = {
    Duration.ofMillis(1),
    Duration.ofMillis(5),
    Duration.ofMillis(20),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(2),
    Duration.ofSeconds(10)
  };

  private final MeterRegistry registry;
  private final Counter received;
  private final Counter enriched;
  private final Counter deadLettered;
  private final Counter erased;
  private final Counter passedOver;
  private final DistributionSummary batch;
  private final Timer enrichment;
  private final Map<Step, Timer> steps = new EnumMap<>(Step.class);
  private final Map<Work, Counter> retries = new EnumMap<>(Work.class);

  EnrichmentMeters(MeterRegistry registry) {
    this.registry = registry;
    received =
        Counter.builder("copydesk.enrich.received")
            .description("Records polled from articles.received")
            .register(registry);
    enriched = outcome(registry, "enriched");
    deadLettered = outcome(registry, "dead-lettered");
    erased = outcome(registry, "erased");
    passedOver = outcome(registry, "passed-over");
    batch =
        DistributionSummary.builder("copydesk.enrich.batch.records")
            .baseUnit("records")
            .description("Records of a poll of articles.received")
            .register(registry);
    enrichment =
        Timer.builder("copydesk.enrich.enrichment")
            .description("Time to decode, enrich and encode one record")
            .serviceLevelObjectives(ENRICHMENT_BUCKETS)
            .register(registry);
    for (Step step : Step.values()) {
      steps.put(
          step,
          Timer.builder("copydesk.enrich.step")
              .description("Time that one step of the enrichment takes for one article")
              .tag("step", step.name().toLowerCase(Locale.ROOT))
              .register(registry));
    }
    for (Work work : Work.values()) {
      retries.put(
          work,
          Counter.builder("copydesk.enrich.retries")
              .description("Failures of work on a poll, each of which is followed by another try")
              .tag("work", work.label())
              .register(registry));
    }
  }

  /** Tells how many threads are stuck. */
  void stuckThreads(IntSupplier count) {
    Gauge.builder("copydesk.enrich.stuck.threads", () -> count.getAsInt())
        .description("Threads on an article that was given up, which have not come back yet")
        .register(registry);
  }

  /** Tells whether a step stands still. */
  void paused(Work work, BooleanSupplier is) {
    Gauge.builder("copydesk.enrich.paused", () -> is.getAsBoolean() ? 1 : 0)
        .description("1 while work has failed, or has waited, for longer than it should")
        .tag("work", work.label())
        .register(registry);
  }

  private static Counter outcome(MeterRegistry registry, String outcome) {
    return Counter.builder("copydesk.enrich.records")
        .description("Records of articles.received by how they ended")
        .tag("outcome", outcome)
        .register(registry);
  }

  /** Time that the enrichment of one record takes. */
  Timer enrichment() {
    return enrichment;
  }

  /** Times the steps of one enrichment, which begins now. */
  Consumer<Step> steps() {
    return new StepTimes();
  }

  /** Counts a poll. */
  void received(int records) {
    received.increment(records);
    batch.record(records);
  }

  /** Counts outcomes that the broker has acknowledged. */
  void done(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      switch (outcome) {
        case Outcome.Enriched _ -> enriched.increment();
        case Outcome.DeadLettered _ -> deadLettered.increment();
        case Outcome.Erased _ -> erased.increment();
        case Outcome.PassedOver _ -> passedOver.increment();
      }
    }
  }

  /** Counts a failure after which the work is tried again. */
  void retried(Work work) {
    retries.get(work).increment();
  }

  /** A step's time is what has passed since the one before it. */
  private final class StepTimes implements Consumer<Step> {

    private long last = System.nanoTime();

    @Override
    public void accept(Step step) {
      long now = System.nanoTime();
      steps.get(step).record(now - last, TimeUnit.NANOSECONDS);
      last = now;
    }
  }
}
