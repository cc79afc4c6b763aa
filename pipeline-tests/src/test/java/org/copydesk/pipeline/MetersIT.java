package org.copydesk.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.copydesk.events.Topics;
import org.copydesk.local.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What docs/metrics.md promises. */
class MetersIT {

  private static final Map<Part, Set<String>> METERS =
      Map.of(
          Part.INGEST,
          Set.of(
              "copydesk_ingest_articles_total",
              "copydesk_ingest_in_flight_bytes",
              "copydesk_pipeline_lag_records",
              "copydesk_pipeline_oldest_unstored_age_seconds",
              "http_server_active_requests",
              "kafka_producer_record_send_total"),
          Part.ENRICH,
          Set.of(
              "copydesk_enrich_received_total",
              "copydesk_enrich_records_total",
              "copydesk_enrich_enrichment_seconds_bucket",
              "copydesk_enrich_step_seconds_count",
              "copydesk_enrich_step_seconds_sum",
              "copydesk_enrich_step_seconds_max",
              "copydesk_enrich_batch_records_count",
              "copydesk_enrich_batch_records_sum",
              "copydesk_enrich_retries_total",
              "kafka_consumer_fetch_manager_records_consumed_total"),
          Part.STORE,
          Set.of(
              "copydesk_store_records_total",
              "copydesk_store_batch_records_count",
              "copydesk_store_batch_records_sum",
              "copydesk_store_batch_seconds_count",
              "copydesk_store_article_age_seconds_bucket",
              "copydesk_store_retries_total",
              "agroal_active_count"));

  private final Pipeline pipeline = Pipeline.shared();

  @ParameterizedTest
  @EnumSource(
      value = Part.class,
      names = {"INGEST", "ENRICH", "STORE"})
  void metersAreOnTheManagementPortAndNowhereElse(Part service) throws Exception {
    Meters meters = Meters.of(pipeline, service);

    assertThat(meters.names()).containsAll(METERS.get(service)).contains("jvm_memory_used_bytes");
    assertThat(pipeline.get(service, "/q/metrics").statusCode()).isEqualTo(404);
    assertThat(pipeline.get(service, "/q/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void everyStepOfTheEnrichmentIsTimed() throws Exception {
    pipeline.stored(accepted(Draft.make(1).getFirst().json()));

    Meters enrich = Meters.of(pipeline, Part.ENRICH);
    for (String step :
        List.of("repair", "clean", "language", "complete", "dates", "entities", "amounts")) {
      String labels = "{step=\"" + step + "\"}";
      assertThat(enrich.value("copydesk_enrich_step_seconds_count" + labels)).isPositive();
      assertThat(enrich.value("copydesk_enrich_step_seconds_sum" + labels)).isPositive();
    }
    assertThat(enrich.values()).containsKey("copydesk_enrich_step_seconds_count{step=\"extract\"}");
  }

  @Test
  void everyRecordIsAccountedFor() throws Exception {
    Drain.await(pipeline);
    Map<Part, Meters> before = all();

    ObjectNode article = Draft.make(1).getFirst().json();
    String id = accepted(article);
    accepted(article);
    accepted(article.deepCopy().put("articleBody", "The ferry sails again."));
    new Sender(pipeline).send(Draft.make(50));
    Topic received = new Topic(pipeline, Topics.RECEIVED);
    received.put(List.of(received.record(newKey(), poison()), received.record(newKey(), null)));
    Drain.await(pipeline);
    Topic enriched = new Topic(pipeline, Topics.ENRICHED);
    ProducerRecord<String, byte[]> outdated =
        enriched.record(id, enriched.records(Set.of(id)).getFirst().value());
    enriched.put(
        List.of(outdated, enriched.record(newKey(), poison()), enriched.record(newKey(), null)));
    Drain.await(pipeline);
    // The pipeline's progress is looked at every ten seconds.
    await()
        .atMost(Pipeline.PATIENCE)
        .until(() -> Meters.of(pipeline, Part.INGEST).sum("copydesk_pipeline_lag_records") == 0);

    Map<Part, Meters> after = all();
    Meters ingest = after.get(Part.INGEST).minus(before.get(Part.INGEST));
    Meters enrich = after.get(Part.ENRICH).minus(before.get(Part.ENRICH));
    Meters store = after.get(Part.STORE).minus(before.get(Part.STORE));
    assertThat(ingest.value("copydesk_ingest_articles_total{outcome=\"accepted\"}")).isEqualTo(53);
    // Two that no client has sent.
    assertThat(enrich.value("copydesk_enrich_received_total")).isEqualTo(53 + 2);
    assertThat(enrich.sum("copydesk_enrich_records_total")).isEqualTo(53 + 2);
    assertThat(enrich.sum("copydesk_enrich_batch_records_sum")).isEqualTo(53 + 2);
    assertThat(outcome(enrich, "enrich", "enriched")).isEqualTo(53);
    assertThat(outcome(enrich, "enrich", "dead-lettered")).isEqualTo(1);
    assertThat(outcome(enrich, "enrich", "passed-over")).isEqualTo(1);
    // Three that enrich-service has not made.
    assertThat(store.sum("copydesk_store_records_total")).isEqualTo(53 + 3);
    assertThat(store.sum("copydesk_store_batch_records_sum")).isEqualTo(53 + 3);
    assertThat(outcome(store, "store", "dead-lettered")).isEqualTo(1);
    assertThat(outcome(store, "store", "tombstone")).isEqualTo(1);
    // The duplicate may meet its first in one poll, and then is no second row's worth of work.
    assertThat(outcome(store, "store", "repeated")).isBetween(1.0, 2.0);
    assertThat(outcome(store, "store", "stored") + outcome(store, "store", "repeated"))
        .isEqualTo(53 + 1);
    assertThat(store.value("copydesk_store_article_age_seconds_count"))
        .isEqualTo(outcome(store, "store", "stored"));
    assertThat(after.get(Part.INGEST).value("copydesk_pipeline_oldest_unstored_age_seconds"))
        .isZero();
  }

  private Map<Part, Meters> all() throws Exception {
    Map<Part, Meters> all = new EnumMap<>(Part.class);
    for (Part service : Part.SERVICES) {
      all.put(service, Meters.of(pipeline, service));
    }
    return all;
  }

  private static double outcome(Meters meters, String service, String outcome) {
    return meters.value("copydesk_%s_records_total{outcome=\"%s\"}".formatted(service, outcome));
  }

  private String accepted(ObjectNode article) throws Exception {
    var answer = pipeline.post("application/json", article.toString().getBytes(UTF_8), "");
    assertThat(answer.statusCode()).isEqualTo(202);
    return Pipeline.json(answer.body()).get("id").asText();
  }

  private static byte[] poison() {
    return "no event".getBytes(UTF_8);
  }

  private static String newKey() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
