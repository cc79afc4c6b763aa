package org.copydesk.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.copydesk.enrichment.entities.OwnNames;
import org.copydesk.enrichment.entities.Recognition;
import org.copydesk.events.EnrichedArticle;
import org.copydesk.events.EventJson;
import org.copydesk.events.Rebuilding;
import org.copydesk.events.ReceivedArticle;

/**
 * Whatever a text or a page says, it is enriched: what was found stands where it is said to stand,
 * and the result leads back to what was submitted. A build replays the findings beside this class's
 * resources; {@code JAZZER_FUZZ=1} looks for more: CONTRIBUTING.md.
 */
class EnricherFuzzTest {

  /** The rules are searched; the encoder's arithmetic is alike for every text. */
  private static final Enricher ENRICHER =
      new Enricher(OwnNames.NONE, new Recognition(Recognition.Kind.FAST, 1));

  @FuzzTest(maxDuration = "10m")
  void text(FuzzedDataProvider data) {
    ReceivedArticle article = Received.text(data.consumeRemainingAsString());

    EnrichedArticle enriched = ENRICHER.enrich(article, Received.AT);

    assertThat(Rebuilding.received(enriched)).isEqualTo(article);
    assertSound(enriched);
  }

  @FuzzTest(maxDuration = "10m")
  void page(FuzzedDataProvider data) {
    ReceivedArticle page = Received.html(data.consumeRemainingAsString());

    EnrichedArticle enriched = ENRICHER.enrich(page, Received.AT);

    assertThat(ENRICHER.enrich(Rebuilding.received(enriched), Received.AT)).isEqualTo(enriched);
    assertSound(enriched);
  }

  private static void assertSound(EnrichedArticle enriched) {
    Slices.assertTrue(enriched);
    assertThat(EventJson.readEnriched(EventJson.write(enriched))).isEqualTo(enriched);
  }
}
