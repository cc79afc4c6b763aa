package org.copydesk.store.consuming;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Predicate;
import org.copydesk.store.StoreConfig;
import org.jboss.logging.Logger;

/** Waits for the database and the broker, as long as it takes, and says so in the log. */
@ApplicationScoped
class Patience {

  private static final Logger LOG = Logger.getLogger(Patience.class);

  private final StoreConfig.Retry retry;
  private final StorageMeters meters;

  Patience(StoreConfig config, StorageMeters meters) {
    this.retry = config.retry();
    this.meters = meters;
  }

  /**
   * Subscribes again, with growing waits, until there is an item or a failure that is not
   * transient.
   *
   * @param what is done, for log and meters
   */
  <T> Uni<T> untilDone(Work what, Uni<T> work, Predicate<Throwable> isTransient) {
    return work.onFailure(isTransient)
        .invoke(failure -> failed(what, failure))
        .onFailure(isTransient)
        .retry()
        .withBackOff(retry.firstDelay(), retry.longestDelay())
        .indefinitely();
  }

  private void failed(Work what, Throwable failure) {
    meters.retried(what);
    // Its message may hold content of the rows.
    LOG.warnf("%s failed, will be tried again: %s", what.description(), names(failure));
  }

  private static String names(Throwable failure) {
    StringBuilder names = new StringBuilder(failure.getClass().getName());
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      names.append(" < ").append(cause.getClass().getName());
    }
    return names.toString();
  }
}
