package org.copydesk.enrich;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The service's counters: received = enriched + dead-lettered + passed over + in flight. A record
 * that Kafka delivers again counts again. All are there, as zeros, from the start.
 */
@Singleton
@Startup
class EnrichmentMeters {

  private final Counter received;
  private final Counter enriched;
  private final Counter deadLettered;
  private final Counter passedOver;
  private final Timer enrichment;

  EnrichmentMeters(MeterRegistry registry) {
    received = registry.counter("copydesk.enrich.received");
    enriched = registry.counter("copydesk.enrich.records", "outcome", "enriched");
    deadLettered = registry.counter("copydesk.enrich.records", "outcome", "dead-lettered");
    passedOver = registry.counter("copydesk.enrich.records", "outcome", "passed-over");
    enrichment = registry.timer("copydesk.enrich.enrichment");
  }

  /** Time that the enrichment of one record takes. */
  Timer enrichment() {
    return enrichment;
  }

  void received(int records) {
    received.increment(records);
  }

  /** Counts outcomes that the broker has acknowledged. */
  void done(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      switch (outcome) {
        case Outcome.Enriched _ -> enriched.increment();
        case Outcome.DeadLettered _ -> deadLettered.increment();
        case Outcome.PassedOver _ -> passedOver.increment();
      }
    }
  }
}
