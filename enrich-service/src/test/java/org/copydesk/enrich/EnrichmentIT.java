package org.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.enrich.Records.article;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.copydesk.enrichment.Enricher;
import org.copydesk.events.EnrichedArticle;
import org.copydesk.events.EventJson;
import org.copydesk.events.ReceivedArticle;
import org.copydesk.events.Topics;
import org.copydesk.local.testing.KafkaTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The service with the real enrichment. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
class EnrichmentIT {

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @Test
  void anArticleComesOutAsTheEnricherMakesIt() throws Exception {
    ReceivedArticle received =
        article(ReceivedArticleProcessorIT.newId(), "r1", "河边的一所学校第一次向邻居开放了自己的花园，渔民说这个星期海面一直很平静。");
    try (Wire wire = new Wire(bootstrapServers);
        Tap enriched = Tap.open(bootstrapServers, Topics.ENRICHED)) {

      wire.put(List.of(Wire.record(received)));

      EnrichedArticle event = EventJson.readEnriched(enriched.await(1).getFirst().value());
      assertThat(event).isEqualTo(new Enricher().enrich(received, event.enrichedAt()));
      assertThat(event.language().tag()).isEqualTo("zh-Hans");
    }
  }
}
