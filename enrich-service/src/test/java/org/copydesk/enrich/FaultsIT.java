package org.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.copydesk.enrich.Records.article;
import static org.copydesk.enrich.Records.words;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.copydesk.events.Topics;
import org.copydesk.local.KafkaBroker;
import org.copydesk.local.testing.KafkaTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What goes wrong around the service while records are in flight. */
@QuarkusTest
@TestProfile(PassThrough.class)
@QuarkusTestResource(KafkaTestResource.class)
class FaultsIT {

  private static final int RECORDS = 5_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @TestHTTPResource("/q/health/ready")
  URI readiness;

  @Test
  void everyRecordIsEnrichedWhenPartitionsMoveAwayAndBack() throws Exception {
    List<ProducerRecord<String, byte[]>> records = records();
    try (Wire wire = new Wire(bootstrapServers);
        Tap enriched = Tap.open(bootstrapServers, Topics.ENRICHED)) {
      wire.put(records.subList(0, RECORDS / 2));

      joinAndLeaveTheGroup();
      wire.put(records.subList(RECORDS / 2, RECORDS));
      joinAndLeaveTheGroup();

      assertThat(ids(enriched.awaitUntil(seen -> ids(seen).size() >= RECORDS))).hasSize(RECORDS);
    }
  }

  @Test
  void theServiceGoesOnByItselfAfterTheBrokerWasKilled() throws Exception {
    KafkaBroker broker = KafkaTestResource.broker();
    assertThat(broker.bootstrapServers()).isEqualTo(bootstrapServers);
    List<ProducerRecord<String, byte[]>> records = records();
    try (Wire wire = new Wire(bootstrapServers);
        Tap enriched = Tap.open(bootstrapServers, Topics.ENRICHED)) {
      wire.put(records);

      broker.kill();
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(ready()).isEqualTo(503));
      broker.restart();

      await().atMost(PATIENCE).untilAsserted(() -> assertThat(ready()).isEqualTo(200));
      assertThat(ids(enriched.awaitUntil(seen -> ids(seen).size() >= RECORDS))).hasSize(RECORDS);
    }
  }

  private int ready() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(readiness).timeout(PATIENCE).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  /** As another instance of the service would that dies before it commits anything. */
  private void joinAndLeaveTheGroup() {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", bootstrapServers,
            "group.id", "enrich-service",
            "enable.auto.commit", "false");
    try (var other =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      other.subscribe(List.of(Topics.RECEIVED));
      await()
          .atMost(PATIENCE)
          .until(() -> {
            other.poll(Duration.ofMillis(100));
            return !other.assignment().isEmpty();
          });
    }
  }

  private static List<ProducerRecord<String, byte[]>> records() {
    return IntStream.range(0, RECORDS)
        .mapToObj(i -> Wire.record(article(ReceivedArticleProcessorIT.newId(), "r" + i, words(i))))
        .toList();
  }

  private static Set<String> ids(List<ConsumerRecord<String, byte[]>> events) {
    return events.stream().map(ConsumerRecord::key).collect(Collectors.toSet());
  }
}
