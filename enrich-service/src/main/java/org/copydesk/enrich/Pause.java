package org.copydesk.enrich;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Whether the service stands still: a step has failed, or the broker has kept it waiting, for
 * longer than it should. Then it is not ready, {@code copydesk_enrich_paused} is 1, and the log has
 * said so once. Articles wait on their topic meanwhile; nothing is skipped.
 */
@Startup
@Default
@Readiness
@ApplicationScoped
class Pause implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(Pause.class);

  private final Duration patience;
  private Work work;
  private long since;
  private boolean hasFailed;
  private boolean told;

  Pause(EnrichSettings settings, EnrichmentMeters meters) {
    this.patience = settings.patience();
    for (Work each : Work.values()) {
      meters.paused(each, () -> isPaused(each));
    }
  }

  /** A step begins. */
  synchronized void begun(Work step) {
    work = step;
    since = System.nanoTime();
    hasFailed = false;
    told = false;
  }

  /**
   * A try of the step has failed, another follows.
   *
   * @return whether the service pauses, which is in the log then
   */
  synchronized boolean failed(Throwable failure) {
    if (!hasFailed && work == Work.ENRICH) {
      // Its length says nothing: a poll may hold a thousand long articles.
      since = System.nanoTime();
    }
    hasFailed = true;
    tell(Failure.rootCause(failure));
    return told;
  }

  /** Says once that the service pauses, if it does. */
  private void tell(Object cause) {
    if (isOverdue() && !told) {
      told = true;
      LOG.errorf(
          "Pausing: could not %s for %d s. Nothing is lost, articles wait; going on as soon as it"
              + " can be done. Cause: %s",
          work.label(), patience.toSeconds(), cause);
    }
  }

  /** The step is done. */
  synchronized void done() {
    if (told) {
      LOG.infof("Going on: could %s again", work.label());
    }
    work = null;
  }

  @Override
  public synchronized HealthCheckResponse call() {
    tell("the broker does not acknowledge");
    var response = HealthCheckResponse.named("enrichment").status(!isOverdue());
    return isOverdue()
        ? response.withData("cause", "pausing: cannot " + work.label()).build()
        : response.build();
  }

  private synchronized boolean isPaused(Work step) {
    return work == step && isOverdue();
  }

  private boolean isOverdue() {
    return work != null
        && (hasFailed || work != Work.ENRICH)
        && System.nanoTime() - since > patience.toNanos();
  }
}
