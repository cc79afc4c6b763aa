package org.copydesk.enrich;

import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.copydesk.broker.ErasedArticles;
import org.copydesk.enrich.Failure.Reason;
import org.copydesk.enrichment.Enricher;

/**
 * Enriches the records of a poll on all cores, each within a limit of time.
 *
 * <p>A try that is not done in time ends with the step it is in, and is tried again. One that takes
 * as long again within that step is stuck: its article is given up, another thread takes the place
 * of its own, which is counted until it comes back. Errors of the JVM are tried again too, since
 * memory may have been short because of others; if they come back, an article of which nothing can
 * go wrong tells whether the article or the JVM is to blame.
 *
 * <p>Bounded: a fixed number of threads, those that are stuck apart, and never more waiting tasks
 * than one poll has records.
 */
@Singleton
class EnrichmentPool {

  private final RecordEnrichment enrichment;
  private final EnrichmentMeters meters;
  private final ArticleTraces traces;
  private final Timer timer;
  private final Duration timeLimit;
  private final int attempts;
  private final Workers workers;
  private final ScheduledThreadPoolExecutor clock;
  private volatile boolean unable;

  @Inject
  EnrichmentPool(
      Enricher enricher,
      ErasedArticles erased,
      EnrichmentMeters meters,
      ArticleTraces traces,
      EnrichSettings settings) {
    this(new RecordEnrichment(enricher::enrich, erased::cover), meters, traces, settings);
  }

  EnrichmentPool(
      RecordEnrichment enrichment,
      EnrichmentMeters meters,
      ArticleTraces traces,
      EnrichSettings settings) {
    if (settings.attempts() < 1 || !settings.timeLimit().isPositive()) {
      throw new IllegalStateException(
          "copydesk.enrich.attempts must be 1 or more, copydesk.enrich.time-limit longer than 0");
    }
    this.enrichment = enrichment;
    this.meters = meters;
    this.timer = meters.enrichment();
    this.traces = traces;
    this.timeLimit = settings.timeLimit();
    this.attempts = settings.attempts();
    this.workers =
        new Workers(settings.threads().orElse(Runtime.getRuntime().availableProcessors()));
    this.clock =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("enrichment-clock").factory());
    this.clock.setRemoveOnCancelPolicy(true);
    meters.stuckThreads(workers::stuck);
  }

  /**
   * Outcomes of all records, in their order.
   *
   * @throws CancellationException if the service stops meanwhile
   * @throws IllegalStateException if the JVM can enrich nothing at all, now or ever
   */
  List<Outcome> enrich(ConsumerRecords<byte[], byte[]> poll) throws InterruptedException {
    if (unable) {
      probe(null);
    }
    List<Task> tasks = new ArrayList<>(poll.count());
    for (ConsumerRecord<byte[], byte[]> source : poll) {
      tasks.add(new Task(source));
    }
    tasks.forEach(this::submit);
    // All of them, so that none runs on beside the next try of the poll.
    for (Task task : tasks) {
      task.await();
    }
    List<Outcome> outcomes = new ArrayList<>(tasks.size());
    for (Task task : tasks) {
      outcomes.add(outcome(task));
    }
    return outcomes;
  }

  /** Whether so many threads are stuck that a new process is better. */
  boolean isWornOut() {
    return workers.stuck() >= workers.size();
  }

  private void submit(Task task) {
    try {
      workers.execute(task);
    } catch (RejectedExecutionException _) {
      task.result.cancel(false);
    }
  }

  private Outcome outcome(Task task) throws InterruptedException {
    try {
      return task.result.get();
    } catch (ExecutionException e) {
      // The article's own only if another can be enriched.
      probe(e.getCause());
      return new Outcome.DeadLettered(
          task.source, new Failure(Reason.ENRICHMENT_FAILED, e.getCause(), task.tries));
    }
  }

  private void probe(Throwable reason) {
    try {
      enrichment.probe(now());
      unable = false;
    } catch (Exception | Error e) {
      unable = true;
      throw new IllegalStateException("nothing can be enriched", reason == null ? e : reason);
    }
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * Gives the poll in hand up, since enriching the rest of it could take longer than a stop may: it
   * will be delivered again. After {@link Retry#stop}, which then knows why it failed.
   */
  void stop(@Observes @Priority(Retry.STOP + 1) ShutdownEvent event) {
    for (Runnable waiting : workers.stop()) {
      ((Task) waiting).result.cancel(false);
    }
  }

  /** A record until it has its outcome. Its result fails with an {@link Error} that came back. */
  private final class Task implements Runnable {

    private final ConsumerRecord<byte[], byte[]> source;
    private final CompletableFuture<Outcome> result = new CompletableFuture<>();
    private int tries;

    Task(ConsumerRecord<byte[], byte[]> source) {
      this.source = source;
    }

    @Override
    public void run() {
      tries++;
      Attempt attempt = new Attempt(meters.steps());
      var limit =
          clock.scheduleAtFixedRate(
              () -> late(attempt), timeLimit.toNanos(), timeLimit.toNanos(), TimeUnit.NANOSECONDS);
      try {
        result.complete(
            traces.process(
                source,
                () -> timer.recordCallable(() -> enrichment.outcome(source, now(), attempt))));
      } catch (Exception | Error e) {
        again(e);
      } finally {
        limit.cancel(false);
        if (attempt.finish()) {
          workers.regained();
        }
      }
    }

    void await() throws InterruptedException {
      try {
        result.get();
      } catch (ExecutionException _) {
        // See outcome.
      }
    }

    /** The first time asks the try to end, the second time gives its thread up. */
    private void late(Attempt attempt) {
      if (attempt.over() == null) {
        attempt.end();
      } else if (attempt.giveUp()) {
        workers.lost();
        result.complete(timedOut(attempt.over()));
      }
    }

    private void again(Throwable failure) {
      if (result.isDone()) {
        return;
      }
      if (tries < attempts) {
        meters.retried(Work.ENRICH);
        submit(this);
      } else if (failure instanceof TimedOutException e) {
        result.complete(timedOut(e));
      } else {
        result.completeExceptionally(failure);
      }
    }

    private Outcome timedOut(TimedOutException e) {
      return new Outcome.DeadLettered(source, new Failure(Reason.ENRICHMENT_TIMED_OUT, e, tries));
    }
  }
}
