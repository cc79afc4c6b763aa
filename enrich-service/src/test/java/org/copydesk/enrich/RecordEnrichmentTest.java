package org.copydesk.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.enrich.Records.article;
import static org.copydesk.enrich.Records.record;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.copydesk.enrich.Failure.Reason;
import org.copydesk.enrichment.Enricher;
import org.copydesk.events.EnrichedArticle;
import org.copydesk.events.EventJson;
import org.copydesk.events.ReceivedArticle;
import org.copydesk.events.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordEnrichmentTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:06Z");

  private final RecordEnrichment enrichment = new RecordEnrichment(new Enricher()::enrich);

  @Test
  void anArticleBecomesAnEventKeyedByItsId() {
    ReceivedArticle received = article(7, "The harbour reopened on Monday.");

    ProducerRecord<String, byte[]> result =
        enriched(enrichment.outcome(record(received), NOW, _ -> {}));

    assertThat(result.topic()).isEqualTo(Topics.ENRICHED);
    assertThat(result.key()).isEqualTo(received.id());
    EnrichedArticle event = EventJson.readEnriched(result.value());
    assertThat(event.revision()).isEqualTo(received.revision());
    assertThat(event.enrichedAt()).isEqualTo(NOW);
    assertThat(event.article().articleBody()).isEqualTo("The harbour reopened on Monday.");
  }

  @Test
  void theEventHasCloudEventsHeaders() {
    ReceivedArticle received = article(7, "港口周一重新开放。");

    ProducerRecord<String, byte[]> result =
        enriched(enrichment.outcome(record(received), NOW, _ -> {}));

    assertThat(texts(result.headers()))
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_id", received.id() + "/" + received.revision())
        .containsEntry("ce_type", "copydesk.article.enriched.v1")
        .containsEntry("ce_source", "/copydesk/enrich-service")
        .containsEntry("ce_time", "2026-01-02T03:04:06Z")
        .containsEntry("ce_partitionkey", received.id())
        .containsEntry("content-type", "application/json");
  }

  @Test
  void nothingIsMadeOrKeptOfAnErasedArticle() {
    ReceivedArticle received = article(7, "The harbour reopened on Monday.");
    RecordEnrichment forgetful =
        new RecordEnrichment(new Enricher()::enrich, (id, _) -> id.equals(received.id()));

    assertThat(forgetful.outcome(record(received), NOW, _ -> {}))
        .isInstanceOf(Outcome.Erased.class);
    assertThat(
            forgetful.outcome(
                record(received.id(), "{\"articleBody\":".getBytes(UTF_8), new RecordHeaders()),
                NOW,
                _ -> {}))
        .isInstanceOf(Outcome.Erased.class);
    assertThat(forgetful.outcome(record(article(8, "Another.")), NOW, _ -> {}))
        .isInstanceOf(Outcome.Enriched.class);
  }

  @Test
  void onlyHeadersOfTheWayAreCarriedOn() {
    Headers headers =
        new RecordHeaders()
            .add(
                "traceparent",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01".getBytes(UTF_8))
            .add("tracestate", "a=1".getBytes(UTF_8))
            .add("baggage", "desk=night".getBytes(UTF_8))
            .add("copydesk-resent-at", "2026-01-02T03:04:05Z".getBytes(UTF_8))
            .add("ce_type", "copydesk.article.received.v1".getBytes(UTF_8))
            .add("x-other", "1".getBytes(UTF_8));
    byte[] value = EventJson.write(article(7, "text"));

    ProducerRecord<String, byte[]> result =
        enriched(enrichment.outcome(record("key", value, headers), NOW, _ -> {}));

    assertThat(texts(result.headers()))
        .containsEntry("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
        .containsEntry("tracestate", "a=1")
        .containsEntry("baggage", "desk=night")
        .containsEntry("copydesk-resent-at", "2026-01-02T03:04:05Z")
        .containsEntry("ce_type", "copydesk.article.enriched.v1")
        .doesNotContainKey("x-other");
    assertThat(result.headers().headers("ce_type")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not JSON",
        "null",
        "[]",
        "42",
        "{}",
        "{\"name\":\"another shape\"}",
        "{\"id\":{},\"revision\":1,\"receivedAt\":\"yesterday\",\"article\":[]}",
        "{\"id\":\"a\",\"revision\":\"b\",\"receivedAt\":\"2026-01-01T00:00:00Z\",\"article\":{}}",
        "{\"id\":\"a\"} {\"id\":\"b\"}",
        "\u0000\u0001"
      })
  void whatIsNoReceivedArticleIsDeadLettered(String value) {
    Outcome outcome =
        enrichment.outcome(record("key", value.getBytes(UTF_8), new RecordHeaders()), NOW, _ -> {});

    assertThat(failure(outcome).reason()).isEqualTo(Reason.MALFORMED_EVENT);
  }

  @Test
  void deepNestingIsDeadLettered() {
    byte[] value = ("{\"article\":" + "[".repeat(1_000_000)).getBytes(UTF_8);

    Outcome outcome = enrichment.outcome(record("key", value, new RecordHeaders()), NOW, _ -> {});

    assertThat(failure(outcome).reason()).isEqualTo(Reason.MALFORMED_EVENT);
  }

  @Test
  void anArticleThatTheEnricherFailsOnIsDeadLettered() {
    RecordEnrichment failing =
        new RecordEnrichment((_, _, _) -> {
          throw new IllegalStateException("secret text");
        });

    Outcome outcome = failing.outcome(record(article(7, "text")), NOW, _ -> {});

    assertThat(failure(outcome).reason()).isEqualTo(Reason.ENRICHMENT_FAILED);
  }

  @Test
  void anArticleThatOverflowsTheStackIsDeadLettered() {
    RecordEnrichment bottomless =
        new RecordEnrichment((article, now, _) -> bottomless(article, now));

    Outcome outcome = bottomless.outcome(record(article(7, "text")), NOW, _ -> {});

    assertThat(failure(outcome).exception()).isInstanceOf(StackOverflowError.class);
  }

  @Test
  void aTombstoneIsPassedOver() {
    Outcome outcome = enrichment.outcome(record("key", null, new RecordHeaders()), NOW, _ -> {});

    assertThat(outcome).isInstanceOf(Outcome.PassedOver.class);
  }

  @SuppressWarnings("InfiniteRecursion")
  private static EnrichedArticle bottomless(ReceivedArticle article, Instant now) {
    return bottomless(article, now);
  }

  private static ProducerRecord<String, byte[]> enriched(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Enriched.class);
    return ((Outcome.Enriched) outcome).result();
  }

  private static Failure failure(Outcome outcome) {
    return assertThat(outcome)
        .asInstanceOf(InstanceOfAssertFactories.type(Outcome.DeadLettered.class))
        .actual()
        .failure();
  }

  static Map<String, String> texts(Headers headers) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Header header : headers) {
      texts.put(header.key(), new String(header.value(), UTF_8));
    }
    return texts;
  }
}
