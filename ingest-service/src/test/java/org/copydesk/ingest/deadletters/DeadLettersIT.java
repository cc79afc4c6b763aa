package org.copydesk.ingest.deadletters;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.copydesk.events.Topics;
import org.copydesk.local.testing.KafkaTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
class DeadLettersIT {

  /** What no other test's letters have. */
  private final String digest = newId().substring(0, 12);

  @TestHTTPResource("/")
  URI service;

  private KafkaProducer<byte[], byte[]> producer;

  @BeforeEach
  void connect() {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", KafkaTestResource.broker().bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  @AfterEach
  void disconnect() {
    producer.close();
  }

  @Test
  void aLetterIsListedWithItsCauseAndWithoutItsContent() throws Exception {
    String article = newId();
    String id = put(letter(article, "secret text", Topics.RECEIVED, "enrichment-failed"));

    String list =
        given()
            .get("/dead-letters?stack-digest=" + digest)
            .then()
            .statusCode(200)
            .body("matching", equalTo(1))
            .body("deadLetters[0].id", equalTo(id))
            .body("deadLetters[0].articleId", equalTo(article))
            .body("deadLetters[0].revision", equalTo("0".repeat(32)))
            .body("deadLetters[0].reason", equalTo("enrichment-failed"))
            .body("deadLetters[0].explanation", equalTo("in words"))
            .body("deadLetters[0].attempts", equalTo(3))
            .body("deadLetters[0].topic", equalTo(Topics.RECEIVED))
            .body("deadLetters[0].partition", equalTo(4))
            .body("deadLetters[0].offset", equalTo(99))
            .body("deadLetters[0].firstSeen", equalTo("2026-01-02T03:04:05Z"))
            .body("deadLetters[0].valueBytes", equalTo(11))
            .body("deadLetters[0].replayed", equalTo(false))
            .extract()
            .asString();
    assertThat(list).doesNotContain("secret");
    given()
        .get("/dead-letters/" + id)
        .then()
        .statusCode(200)
        .body("id", equalTo(id))
        .body("headers.ce_type", equalTo("t"));
    assertThat(given().get("/dead-letters/" + id + "/value").asByteArray())
        .isEqualTo("secret text".getBytes(UTF_8));
  }

  @Test
  void everyFilterCounts() throws Exception {
    String article = newId();
    put(letter(article, "1", Topics.RECEIVED, "enrichment-failed"));
    put(letter(newId(), "2", Topics.RECEIVED, "malformed-event"));
    put(letter(newId(), "3", Topics.ENRICHED, "malformed-event"));

    assertThat(matching("")).isEqualTo(3);
    assertThat(matching("&reason=malformed-event")).isEqualTo(2);
    assertThat(matching("&topic=articles.enriched")).isEqualTo(1);
    assertThat(matching("&id=" + article)).isEqualTo(1);
    assertThat(matching("&since=2020-01-01")).isEqualTo(3);
    assertThat(matching("&since=2100-01-01")).isZero();
    assertThat(matching("&until=2020-01-01T00:00:00Z")).isZero();
    assertThat(matching("&replayed=true")).isZero();
    given()
        .get("/dead-letters?limit=2&stack-digest=" + digest)
        .then()
        .body("matching", equalTo(3))
        .body("deadLetters", hasSize(2))
        .body("deadLetters[0].topic", equalTo(Topics.ENRICHED));
  }

  @Test
  void aReplayPutsTheRecordBackAsItWas() throws Exception {
    String article = newId();
    byte[] value = {'{', (byte) 0xFF, 0, 'x'};
    var letter = letter(article, "", Topics.ENRICHED, "refused-by-database");
    String id =
        put(new ProducerRecord<>(letter.topic(), null, letter.key(), value, letter.headers()));

    replay("letter=" + id)
        .body("replayed", equalTo(1))
        .body("letters[0].outcome", equalTo("replayed"))
        .body("letters[0].topic", equalTo(Topics.ENRICHED));

    List<ConsumerRecord<byte[], byte[]>> records = records(Topics.ENRICHED, article);
    assertThat(records).hasSize(1);
    assertThat(records.getFirst().value()).isEqualTo(value);
    assertThat(headers(records.getFirst()))
        .containsEntry("ce_id", article + "/" + "0".repeat(32))
        .containsEntry("ce_type", "t")
        .containsEntry("traceparent", "p")
        .containsEntry("dead-letter-attempts", "3")
        .containsEntry("dead-letter-first-seen", "2026-01-02T03:04:05Z")
        .containsEntry("dead-letter-replay-of", id)
        .containsKey("copydesk-resent-at")
        .doesNotContainKeys("dead-letter-reason", "dead-letter-topic", "dead-letter-offset");
  }

  @Test
  void revisionsOfAnArticleKeepTheirOrder() throws Exception {
    List<String> articles = IntStream.range(0, 20).mapToObj(i -> newId()).toList();
    for (int revision = 0; revision < 10; revision++) {
      for (String article : articles) {
        send(letter(article, "r" + revision, Topics.RECEIVED, "enrichment-failed"));
      }
    }
    producer.flush();

    replay("stack-digest=" + digest).body("replayed", equalTo(200));

    List<String> inOrder = IntStream.range(0, 10).mapToObj(i -> "r" + i).toList();
    for (String article : articles) {
      assertThat(records(Topics.RECEIVED, article))
          .extracting(record -> new String(record.value(), UTF_8))
          .isEqualTo(inOrder);
    }
  }

  @Test
  void whatWasReplayedIsLeftOutUnlessItIsWantedAgain() throws Exception {
    String article = newId();
    put(letter(article, "1", Topics.RECEIVED, "enrichment-failed"));

    replay("stack-digest=" + digest).body("replayed", equalTo(1));
    replay("stack-digest=" + digest)
        .body("replayed", equalTo(0))
        .body("alreadyReplayed", equalTo(1));
    assertThat(matching("&replayed=true")).isEqualTo(1);
    assertThat(matching("&replayed=false")).isZero();
    assertThat(records(Topics.RECEIVED, article)).hasSize(1);

    replay("again=true&stack-digest=" + digest).body("replayed", equalTo(1));

    assertThat(records(Topics.RECEIVED, article)).hasSize(2);
  }

  @Test
  void aDryRunTellsAndDoesNothing() throws Exception {
    String article = newId();
    put(letter(article, "1", Topics.RECEIVED, "enrichment-failed"));

    replay("dry-run=true&stack-digest=" + digest)
        .body("dryRun", equalTo(true))
        .body("replayed", equalTo(1))
        .body("letters.outcome", everyItem(equalTo("would-be-replayed")));

    assertThat(records(Topics.RECEIVED, article)).isEmpty();
    assertThat(matching("&replayed=false")).isEqualTo(1);
  }

  @Test
  void whatCannotBePutBackIsTold() throws Exception {
    var omitted = letter(newId(), "", Topics.RECEIVED, "enrichment-failed");
    put(new ProducerRecord<>(omitted.topic(), null, omitted.key(), null, omitted.headers()));
    put(letter(newId(), "1", "payments", "enrichment-failed"));

    replay("stack-digest=" + digest)
        .body("replayed", equalTo(0))
        .body("skipped", equalTo(2))
        .body("letters.outcome.sort()", contains("unknown-topic", "value-omitted"));
  }

  @Test
  void aLimitLeavesTheRestForTheNextTime() throws Exception {
    for (int i = 0; i < 3; i++) {
      put(letter(newId(), "1", Topics.RECEIVED, "enrichment-failed"));
    }

    replay("limit=2&stack-digest=" + digest)
        .body("replayed", equalTo(2))
        .body("more", equalTo(true));
    replay("limit=2&stack-digest=" + digest)
        .body("replayed", equalTo(1))
        .body("more", equalTo(false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "all=yes",
        "limit=5",
        "all=true&reason=x",
        "letter=7",
        "reason=x&since=yesterday",
        "reason=x&limit=0",
        "reason=x&limit=1001",
        "reason=x&reason=y",
        "quarter=1"
      })
  void whatIsNotClearIsRefused(String query) {
    given()
        .post("/dead-letters/replay" + (query.isEmpty() ? "" : "?" + query))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/bad-request"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0-999999999", "99-0", "99-0/value"})
  void aLetterThatIsNotThereIsNotFound(String id) {
    given()
        .get("/dead-letters/" + id)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/not-found"));
  }

  @Test
  void oneConnectionTakesOneRequestAfterTheOther() throws Exception {
    put(letter(newId(), "1", Topics.RECEIVED, "enrichment-failed"));
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    String condition = "?stack-digest=" + digest;
    for (int i = 0; i < 10; i++) {
      var list = HttpRequest.newBuilder(service.resolve("/dead-letters" + condition));
      var replay =
          HttpRequest.newBuilder(service.resolve("/dead-letters/replay" + condition))
              .POST(HttpRequest.BodyPublishers.noBody());

      assertThat(client.send(list.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(200);
      assertThat(client.send(replay.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
  }

  private static ValidatableResponse replay(String query) {
    // As a client does that has nothing to send.
    return given().noContentType().post("/dead-letters/replay?" + query).then().statusCode(200);
  }

  private int matching(String query) {
    return given()
        .get("/dead-letters?stack-digest=" + digest + query)
        .then()
        .statusCode(200)
        .extract()
        .path("matching");
  }

  private ProducerRecord<byte[], byte[]> letter(
      String article, String value, String topic, String reason) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(Topics.DEAD_LETTER, article.getBytes(UTF_8), value.getBytes(UTF_8));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_id", article + "/" + "0".repeat(32));
    headers.put("ce_type", "t");
    headers.put("traceparent", "p");
    headers.put("dead-letter-reason", reason + ": in words");
    headers.put("dead-letter-stack-digest", digest);
    headers.put("dead-letter-attempts", "3");
    headers.put("dead-letter-first-seen", "2026-01-02T03:04:05Z");
    headers.put("dead-letter-topic", topic);
    headers.put("dead-letter-partition", "4");
    headers.put("dead-letter-offset", "99");
    headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    return record;
  }

  private String put(ProducerRecord<byte[], byte[]> record) throws Exception {
    RecordMetadata place = producer.send(record).get();
    return place.partition() + "-" + place.offset();
  }

  private void send(ProducerRecord<byte[], byte[]> record) {
    var _ = producer.send(record);
  }

  private static List<ConsumerRecord<byte[], byte[]>> records(String topic, String key) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", KafkaTestResource.broker().bootstrapServers()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(each -> new TopicPartition(topic, each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
      while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
          if (Arrays.equals(record.key(), key.getBytes(UTF_8))) {
            found.add(record);
          }
        }
      }
      return found;
    }
  }

  private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Header header : record.headers()) {
      texts.put(header.key(), new String(header.value(), UTF_8));
    }
    return texts;
  }

  private static String newId() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
