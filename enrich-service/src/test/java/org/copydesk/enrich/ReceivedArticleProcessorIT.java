package org.copydesk.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.enrich.RecordEnrichmentTest.texts;
import static org.copydesk.enrich.Records.article;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.copydesk.events.EnrichedArticle;
import org.copydesk.events.EventJson;
import org.copydesk.events.ReceivedArticle;
import org.copydesk.events.Topics;
import org.copydesk.local.testing.KafkaTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PassThrough.class)
@QuarkusTestResource(KafkaTestResource.class)
class ReceivedArticleProcessorIT {

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private Wire wire;
  private Tap enriched;
  private Tap deadLetters;

  @BeforeEach
  void open() {
    wire = new Wire(bootstrapServers);
    enriched = Tap.open(bootstrapServers, Topics.ENRICHED);
    deadLetters = Tap.open(bootstrapServers, Topics.DEAD_LETTER);
  }

  @AfterEach
  void close() {
    wire.close();
    enriched.close();
    deadLetters.close();
  }

  @Test
  void anArticleComesOutEnrichedUnderItsId() throws Exception {
    ReceivedArticle article = article(newId(), "r1", "The harbour reopened on Monday.");
    ProducerRecord<String, byte[]> received = Wire.record(article);
    received.headers().add("traceparent", "00-0af7-b7ad-01".getBytes(UTF_8));

    wire.put(List.of(received));

    ConsumerRecord<String, byte[]> event = enriched.await(1).getFirst();
    assertThat(event.key()).isEqualTo(article.id());
    assertThat(texts(event.headers()))
        .containsEntry("ce_id", article.id() + "/r1")
        .containsEntry("ce_type", "copydesk.article.enriched.v1")
        .containsEntry("traceparent", "00-0af7-b7ad-01");
    EnrichedArticle value = EventJson.readEnriched(event.value());
    assertThat(value.receivedAt()).isEqualTo(article.receivedAt());
    assertThat(value.article().articleBody()).isEqualTo("The harbour reopened on Monday.");
  }

  @Test
  void poisonInTheMiddleLeavesItsNeighboursAlone() throws Exception {
    // One key, hence one partition: each record is in the way of the next.
    String id = newId();
    List<byte[]> poison =
        Stream.of(
                "not JSON at all",
                "{\"weather\":\"fine\"}",
                "{\"id\":[],\"revision\":{},\"receivedAt\":\"soon\",\"article\":\"text\"}",
                "x".repeat(5 << 20))
            .map(text -> text.getBytes(UTF_8))
            .toList();
    List<ProducerRecord<String, byte[]>> records =
        IntStream.range(0, poison.size())
            .boxed()
            .flatMap(i ->
                Stream.of(
                    Wire.record(article(id, "r" + i, "neighbour " + i)),
                    Wire.record(id, poison.get(i))))
            .toList();

    wire.put(records);

    assertThat(deadLetters.await(poison.size()))
        .hasSameSizeAs(poison)
        .allSatisfy(letter -> {
          assertThat(letter.key()).isEqualTo(id);
          assertThat(texts(letter.headers()))
              .containsEntry(
                  "dead-letter-reason", "malformed-event: the value is not a received article")
              .containsEntry("dead-letter-topic", Topics.RECEIVED)
              .containsKeys(
                  "dead-letter-partition",
                  "dead-letter-offset",
                  "dead-letter-exception-class-name");
        })
        .extracting(ConsumerRecord::value)
        .containsExactlyElementsOf(poison);
    assertThat(revisions(enriched.await(poison.size()))).containsExactly("r0", "r1", "r2", "r3");
  }

  @Test
  void malformedCloudEventHeadersDoNotStopTheChannel() throws Exception {
    String id = newId();
    ProducerRecord<String, byte[]> structured =
        Wire.record(id, "{\"specversion\":".getBytes(UTF_8));
    structured.headers().add("content-type", "application/cloudevents+json".getBytes(UTF_8));
    ProducerRecord<String, byte[]> binary = Wire.record(article(id, "r1", "text"));
    binary.headers().add("ce_specversion", "1.0".getBytes(UTF_8));
    binary.headers().add("ce_time", "half past nine".getBytes(UTF_8));

    wire.put(List.of(structured, binary, Wire.record(article(id, "r2", "text"))));

    assertThat(deadLetters.await(1)).hasSize(1);
    assertThat(revisions(enriched.await(2))).containsExactly("r1", "r2");
  }

  @Test
  void aTombstoneIsPassedOver() throws Exception {
    String id = newId();

    wire.put(List.of(Wire.record(id, null), Wire.record(article(id, "r1", "text"))));

    assertThat(revisions(enriched.await(1))).containsExactly("r1");
    assertThat(deadLetters.awaitUntil(seen -> true)).isEmpty();
  }

  @Test
  void aResultThatItsTopicDoesNotTakeIsDeadLettered() throws Exception {
    String id = newId();
    ReceivedArticle large = article(id, "r1", "长".repeat(1_800_000));

    wire.put(List.of(Wire.record(large), Wire.record(article(id, "r2", "short"))));

    ConsumerRecord<String, byte[]> letter = deadLetters.await(1).getFirst();
    assertThat(texts(letter.headers()).get("dead-letter-reason")).startsWith("result-too-large: ");
    assertThat(letter.value()).isEqualTo(EventJson.write(large));
    assertThat(revisions(enriched.await(1))).containsExactly("r2");
  }

  @Test
  void aRepeatIsEnrichedAgainUnderTheSameEventId() throws Exception {
    ReceivedArticle article = article(newId(), "r1", "text");

    wire.put(List.of(Wire.record(article), Wire.record(article)));

    assertThat(enriched.await(2))
        .extracting(event -> texts(event.headers()).get("ce_id"))
        .containsExactly(article.id() + "/r1", article.id() + "/r1");
  }

  @Test
  void revisionsOfAnArticleKeepTheirOrder() throws Exception {
    List<String> ids = Stream.generate(ReceivedArticleProcessorIT::newId).limit(50).toList();
    List<ProducerRecord<String, byte[]>> records =
        IntStream.range(0, 40)
            .boxed()
            .flatMap(revision ->
                ids.stream().map(id -> Wire.record(article(id, "r" + revision, "text"))))
            .toList();

    wire.put(records);

    List<String> inOrder = IntStream.range(0, 40).mapToObj(i -> "r" + i).toList();
    List<ConsumerRecord<String, byte[]>> events = enriched.await(records.size());
    for (String id : ids) {
      assertThat(revisions(events.stream().filter(event -> id.equals(event.key())).toList()))
          .isEqualTo(inOrder);
    }
  }

  static String newId() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  private static List<String> revisions(List<ConsumerRecord<String, byte[]>> events) {
    return events.stream().map(event -> EventJson.readEnriched(event.value()).revision()).toList();
  }
}
