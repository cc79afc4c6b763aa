package org.copydesk.enrich;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive is a process of whose threads fewer are stuck than work. Java can end a stuck thread only
 * with its process; by then its article is a dead letter, so a new one does not meet it again.
 */
@Liveness
@ApplicationScoped
class StuckThreads implements HealthCheck {

  private final EnrichmentPool pool;

  StuckThreads(EnrichmentPool pool) {
    this.pool = pool;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("stuck threads").status(!pool.isWornOut()).build();
  }
}
