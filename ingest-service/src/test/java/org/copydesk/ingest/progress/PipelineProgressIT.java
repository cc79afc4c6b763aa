package org.copydesk.ingest.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.copydesk.local.KafkaTopics;
import org.copydesk.local.testing.KafkaTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PipelineProgressIT.Often.class)
@QuarkusTestResource(KafkaTestResource.class)
class PipelineProgressIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Admin admin;
  private KafkaProducer<byte[], byte[]> producer;

  @Inject MeterRegistry registry;

  @TestHTTPResource("/articles")
  URI articles;

  @TestHTTPResource("/q/metrics")
  URI metricsBesideArticles;

  @TestHTTPResource(value = "/metrics", management = true)
  URI metrics;

  /** So that a test need not wait for ten seconds. */
  public static final class Often implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("copydesk.ingest.progress-interval", "100ms");
    }
  }

  @BeforeEach
  void allIsDone() throws Exception {
    Map<String, Object> broker =
        Map.of("bootstrap.servers", KafkaTestResource.broker().bootstrapServers());
    admin = Admin.create(broker);
    producer = new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer());
    commitAll(Stretch.ENRICH);
    commitAll(Stretch.STORE);
    awaitDone();
  }

  @AfterEach
  void close() {
    producer.close();
    admin.close();
  }

  @Test
  void anAcceptedArticleIsBehindUntilItIsCommitted() throws Exception {
    Instant before = Instant.now();
    try (HttpClient client = HttpClient.newHttpClient()) {
      client.send(
          HttpRequest.newBuilder(articles)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{\"articleBody\":\"text\"}"))
              .build(),
          HttpResponse.BodyHandlers.discarding());
    }

    await().atMost(PATIENCE).until(() -> lag(Stretch.ENRICH) == 1 && age() > 0.5);
    assertThat(age()).isLessThan(Duration.between(before, Instant.now()).toMillis() / 1e3 + 0.1);

    commitAll(Stretch.ENRICH);
    awaitDone();
  }

  @Test
  void theOldestOfAllPartitionsOfBothTopicsCounts() throws Exception {
    for (int partition = 0; partition < KafkaTopics.PARTITIONS; partition++) {
      put(Stretch.ENRICH, partition, event(Duration.ofMinutes(partition + 1)));
      put(Stretch.ENRICH, partition, event(Duration.ofDays(1)));
    }
    awaitAge(Duration.ofMinutes(KafkaTopics.PARTITIONS));
    assertThat(lag(Stretch.ENRICH)).isEqualTo(2.0 * KafkaTopics.PARTITIONS);
    assertThat(lag(Stretch.STORE)).isZero();

    put(Stretch.STORE, 2, event(Duration.ofHours(3)));
    awaitAge(Duration.ofHours(3));
    assertThat(lag(Stretch.STORE)).isEqualTo(1);

    commitAll(Stretch.STORE);
    awaitAge(Duration.ofMinutes(KafkaTopics.PARTITIONS));
    commitAll(Stretch.ENRICH);
    awaitDone();
  }

  @Test
  void whatNobodyCanReadCountsFromWhenItWasMade() throws Exception {
    put(Stretch.ENRICH, 0, "\u0000 no event".getBytes(UTF_8));
    put(Stretch.ENRICH, 1, null);
    put(Stretch.STORE, 1, null);

    await().atMost(PATIENCE).until(() -> lag(Stretch.ENRICH) == 2 && lag(Stretch.STORE) == 1);
    await().atMost(PATIENCE).until(() -> age() > 0);
    assertThat(age()).isLessThan(PATIENCE.toMillis() / 1e3);
  }

  @Test
  void aGroupThatNeverCommittedHasAllToDo() throws Exception {
    put(Stretch.STORE, 0, event(Duration.ofDays(400)));
    admin.deleteConsumerGroups(List.of(Stretch.STORE.group())).all().get();

    double all =
        ends(Stretch.STORE).values().stream().mapToDouble(end -> (double) end.offset()).sum();
    await().atMost(PATIENCE).until(() -> lag(Stretch.STORE) == all);
  }

  @Test
  void nothingIsKnownWhileTheBrokerDoesNotAnswer() throws Exception {
    put(Stretch.ENRICH, 3, event(Duration.ofHours(1)));
    awaitAge(Duration.ofHours(1));
    signalBroker("STOP");
    try {
      await()
          .atMost(PATIENCE)
          .until(() -> Double.isNaN(age()) && Double.isNaN(lag(Stretch.ENRICH)));
    } finally {
      signalBroker("CONT");
    }

    awaitAge(Duration.ofHours(1));
  }

  @Test
  void metricsAreOnTheManagementPortOnly() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString());
      HttpResponse<String> other =
          client.send(
              HttpRequest.newBuilder(metricsBesideArticles).build(),
              HttpResponse.BodyHandlers.ofString());

      assertThat(answer.body())
          .contains("\ncopydesk_pipeline_oldest_unstored_age_seconds 0.0\n")
          .contains(
              "copydesk_pipeline_lag_records{group=\"enrich-service\",partition=\"5\","
                  + "topic=\"articles.received\"} 0.0\n");
      assertThat(other.statusCode()).isEqualTo(404);
    }
  }

  private static byte[] event(Duration age) {
    return "{\"id\":\"1\",\"revision\":\"2\",\"receivedAt\":\"%s\",\"article\":{}}"
        .formatted(Instant.now().minus(age))
        .getBytes(UTF_8);
  }

  private void put(Stretch stretch, int partition, byte[] value) throws Exception {
    byte[] key = "key".getBytes(UTF_8);
    producer.send(new ProducerRecord<>(stretch.topic(), partition, key, value)).get();
  }

  private void awaitDone() {
    await()
        .atMost(PATIENCE)
        .until(() -> lag(Stretch.ENRICH) == 0 && lag(Stretch.STORE) == 0 && age() == 0);
  }

  private void awaitAge(Duration age) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(age()).isCloseTo(age.toMillis() / 1e3, within(PATIENCE.toMillis() / 1e3)));
  }

  private double age() {
    return registry.get("copydesk.pipeline.oldest.unstored.age").gauge().value();
  }

  /** NaN as long as that of a partition is. */
  private double lag(Stretch stretch) {
    List<Gauge> partitions =
        List.copyOf(registry.find("copydesk.pipeline.lag").tag("group", stretch.group()).gauges());
    return partitions.size() == KafkaTopics.PARTITIONS
        ? partitions.stream().mapToDouble(Gauge::value).reduce(0, Double::sum)
        : Double.NaN;
  }

  private void commitAll(Stretch stretch) throws Exception {
    admin.alterConsumerGroupOffsets(stretch.group(), ends(stretch)).all().get();
  }

  private Map<TopicPartition, OffsetAndMetadata> ends(Stretch stretch) throws Exception {
    Map<TopicPartition, OffsetSpec> partitions =
        IntStream.range(0, KafkaTopics.PARTITIONS)
            .mapToObj(partition -> new TopicPartition(stretch.topic(), partition))
            .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
    return admin.listOffsets(partitions).all().get().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, end -> new OffsetAndMetadata(end.getValue().offset())));
  }

  private static void signalBroker(String signal) throws Exception {
    String pid = Long.toString(KafkaTestResource.broker().pid());
    new ProcessBuilder("kill", "-" + signal, pid).inheritIO().start().waitFor();
  }
}
