package org.copydesk.enrich;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.copydesk.events.EnrichedArticle;
import org.copydesk.events.Language;
import org.copydesk.events.Provenance;
import org.copydesk.events.ReceivedArticle;

/** The service with an enrichment that finds nothing: for tests of what is around it. */
public final class PassThrough implements QuarkusTestProfile {

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(Pool.class);
  }

  /** Takes the place of the pool that has the real enrichment. */
  @Alternative
  static class Pool {

    @Produces
    @Alternative
    @Singleton
    EnrichmentPool pool(EnrichmentMeters meters, ArticleTraces traces, EnrichSettings settings) {
      return new EnrichmentPool(
          new RecordEnrichment((received, at, _) -> enrich(received, at)),
          meters,
          traces,
          settings);
    }
  }

  static EnrichedArticle enrich(ReceivedArticle received, Instant enrichedAt) {
    return new EnrichedArticle(
        received.id(),
        received.revision(),
        received.receivedAt(),
        enrichedAt,
        "none",
        received.article(),
        new Provenance(null, null, null, null, null, null, null, null, null, null, null),
        new Language("und", 0, List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
