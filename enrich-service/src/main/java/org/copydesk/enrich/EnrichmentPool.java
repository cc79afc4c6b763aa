package org.copydesk.enrich;

import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.copydesk.enrichment.Enricher;

/**
 * Enriches the records of a poll on all cores.
 *
 * <p>Bounded: a fixed number of threads, and never more waiting tasks than one poll has records.
 */
@Singleton
class EnrichmentPool {

  private final RecordEnrichment enrichment;
  private final Timer timer;
  private final ExecutorService threads;

  EnrichmentPool(Enricher enricher, EnrichmentMeters meters, EnrichSettings settings) {
    enrichment = new RecordEnrichment(enricher::enrich);
    timer = meters.enrichment();
    int count = settings.threads().orElse(Runtime.getRuntime().availableProcessors());
    threads =
        Executors.newFixedThreadPool(count, Thread.ofPlatform().name("enrichment-", 0).factory());
  }

  /** Outcomes of all records, in their order. */
  List<Outcome> enrich(ConsumerRecords<byte[], byte[]> poll) throws InterruptedException {
    List<Callable<Outcome>> tasks = new ArrayList<>(poll.count());
    for (ConsumerRecord<byte[], byte[]> source : poll) {
      tasks.add(() -> timer.recordCallable(() -> enrichment.outcome(source, now())));
    }
    List<Outcome> outcomes = new ArrayList<>(tasks.size());
    for (Future<Outcome> task : threads.invokeAll(tasks)) {
      try {
        outcomes.add(task.get());
      } catch (ExecutionException e) {
        // No fault of the article: outcome() has turned all of those into dead letters.
        throw new IllegalStateException("enrichment could not run", e.getCause());
      }
    }
    return outcomes;
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  @PreDestroy
  void close() {
    threads.shutdownNow();
  }
}
