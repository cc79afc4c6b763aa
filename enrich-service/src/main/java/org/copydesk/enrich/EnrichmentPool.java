package org.copydesk.enrich;

import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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
  private final ArticleTraces traces;
  private final ThreadPoolExecutor threads;

  @Inject
  EnrichmentPool(
      Enricher enricher, EnrichmentMeters meters, ArticleTraces traces, EnrichSettings settings) {
    this(
        new RecordEnrichment((article, now) -> enricher.enrich(article, now, meters.steps())),
        meters.enrichment(),
        traces,
        settings.threads().orElse(Runtime.getRuntime().availableProcessors()));
  }

  EnrichmentPool(RecordEnrichment enrichment, Timer timer, ArticleTraces traces, int threads) {
    this.enrichment = enrichment;
    this.timer = timer;
    this.traces = traces;
    this.threads =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("enrichment-", 0).factory());
  }

  /**
   * Outcomes of all records, in their order.
   *
   * @throws CancellationException if the service stops meanwhile
   */
  List<Outcome> enrich(ConsumerRecords<byte[], byte[]> poll) throws InterruptedException {
    List<Callable<Outcome>> tasks = new ArrayList<>(poll.count());
    for (ConsumerRecord<byte[], byte[]> source : poll) {
      tasks.add(() ->
          traces.process(
              source, () -> timer.recordCallable(() -> enrichment.outcome(source, now()))));
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

  /**
   * Gives the poll in hand up, since enriching the rest of it could take longer than a stop may: it
   * will be delivered again. After {@link Retry#stop}, which then knows why it failed.
   */
  void stop(@Observes @Priority(Retry.STOP + 1) ShutdownEvent event) {
    // Without interrupts, which could look like a failure of the article in hand.
    threads.shutdown();
    List<Runnable> waiting = new ArrayList<>();
    threads.getQueue().drainTo(waiting);
    waiting.forEach(task -> ((Future<?>) task).cancel(false));
  }
}
