package org.copydesk.enrich;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Tries work until it succeeds, with growing waits: an accepted article is never given up because
 * of the broker. After a while the service says that it pauses ({@link Pause}), and looks only now
 * and then whether it can go on. Only the end of the service ends it.
 */
@Singleton
class Retry {

  /** When it learns of the end of the service: before those whose steps then fail. */
  static final int STOP = 100;

  private static final Logger LOG = Logger.getLogger(Retry.class);

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Duration firstWait;
  private final Duration longestWait;
  private final EnrichmentMeters meters;
  private final Pause pause;

  Retry(EnrichSettings settings, EnrichmentMeters meters, Pause pause) {
    firstWait = settings.retryWait();
    longestWait = settings.longestRetryWait();
    this.meters = meters;
    this.pause = pause;
  }

  /**
   * @param work what is tried, for log and meters
   * @throws StoppedException if the service stops before the work succeeds
   */
  <T> T untilDone(Work work, Callable<T> attempt) throws StoppedException {
    pause.begun(work);
    Duration wait = firstWait;
    while (true) {
      try {
        T result = attempt.call();
        pause.done();
        return result;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StoppedException();
      } catch (Exception | Error e) {
        checkRunning();
        meters.retried(work);
        if (!pause.failed(e)) {
          LOG.warnf(
              "Could not %s, trying again in %d ms: %s",
              work.label(), wait.toMillis(), Failure.rootCause(e));
        }
      }
      sleep(wait);
      wait = wait.multipliedBy(2).compareTo(longestWait) < 0 ? wait.multipliedBy(2) : longestWait;
    }
  }

  /** Ends all waiting, and all steps at their next failure. */
  void stop(@Observes @Priority(STOP) ShutdownEvent event) {
    stopped.countDown();
  }

  /**
   * @throws StoppedException once the service stops
   */
  void checkRunning() throws StoppedException {
    if (stopped.getCount() == 0) {
      throw new StoppedException();
    }
  }

  private void sleep(Duration wait) throws StoppedException {
    try {
      boolean stopping = stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
      if (stopping) {
        throw new StoppedException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoppedException();
    }
  }

  /** The service stops; what was begun is left to be delivered again. */
  static final class StoppedException extends Exception {

    private static final long serialVersionUID = 1L;
  }
}
