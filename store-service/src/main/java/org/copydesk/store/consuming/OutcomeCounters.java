package org.copydesk.store.consuming;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.store.merging.Outcome;
import org.copydesk.store.merging.Verdict;

/**
 * {@code copydesk_store_records_total}: what came from the topic, by how it ended. There from the
 * start, so that a sum over all outcomes never misses one.
 */
@Startup
@ApplicationScoped
class OutcomeCounters {

  private final Map<Outcome, Counter> counters = new EnumMap<>(Outcome.class);

  OutcomeCounters(MeterRegistry registry) {
    for (Outcome outcome : Outcome.values()) {
      String tag = outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
      counters.put(
          outcome,
          Counter.builder("copydesk.store.records")
              .description("Records of articles.enriched by how they ended")
              .tag("outcome", tag)
              .register(registry));
    }
  }

  void count(List<Verdict> verdicts) {
    verdicts.forEach(verdict -> counters.get(verdict.outcome()).increment());
  }
}
