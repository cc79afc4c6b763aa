package org.copydesk.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.copydesk.events.Erasure;
import org.copydesk.events.EventJson;
import org.copydesk.events.Topics;
import org.copydesk.local.testing.KafkaTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
class ErasedIT {

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  private final String url = "https://news.example/" + UUID.randomUUID();

  @TestHTTPResource("/")
  URI service;

  private Posting posting;

  @BeforeEach
  void connect() {
    posting = new Posting(service);
  }

  @Test
  void erasedArticleIsRefusedUntilItIsAllowedAgain() throws Exception {
    String id = Posting.read(posting.json(article()).body()).get("id").asText();

    tell(new Erasure(id, now, null));

    Awaitility.await().until(() -> posting.json(article()).statusCode() == 409);
    HttpResponse<String> refused = posting.json(article());
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(Posting.read(refused.body()).get("type").asText()).isEqualTo("/problems/erased");
    List<JsonNode> lines =
        posting.ndjson((article() + "\n{\"articleBody\":\"Another.\"}\n").getBytes(UTF_8));
    assertThat(lines).extracting(line -> line.get("status").asInt()).containsExactly(409, 202);

    tell(new Erasure(id, now, now));

    Awaitility.await().until(() -> posting.json(article()).statusCode() == 202);
  }

  @Test
  void whatIsNoErasureIsPassedOver() throws Exception {
    String id = Posting.read(posting.json(article()).body()).get("id").asText();

    tell(id, "no erasure".getBytes(UTF_8));
    tell(new Erasure(id, now, null));

    Awaitility.await().until(() -> posting.json(article()).statusCode() == 409);
  }

  private String article() {
    return "{\"url\":\"" + url + "\",\"articleBody\":\"The harbour reopened.\"}";
  }

  private static void tell(Erasure erasure) throws Exception {
    tell(erasure.id(), EventJson.write(erasure));
  }

  private static void tell(String id, byte[] value) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of(
                "bootstrap.servers", KafkaTestResource.broker().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(Topics.ERASED, id, value)).get();
    }
  }
}
