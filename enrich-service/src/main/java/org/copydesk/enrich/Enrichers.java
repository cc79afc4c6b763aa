package org.copydesk.enrich;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.copydesk.enrichment.Enricher;

/** Gives the service its one {@link Enricher}, loaded before the first article comes. */
class Enrichers {

  @Produces
  @Singleton
  @Startup
  Enricher enricher() {
    return new Enricher();
  }
}
