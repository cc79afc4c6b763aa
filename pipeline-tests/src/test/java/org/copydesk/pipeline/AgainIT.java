package org.copydesk.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.copydesk.events.Topics;
import org.copydesk.local.Part;
import org.junit.jupiter.api.Test;

/**
 * Operators have it done again: dead letters go back, stored articles through a newer enrichment.
 */
class AgainIT {

  private final Pipeline pipeline = Pipeline.shared();

  @Test
  void aDeadLetterGoesBackAndFailsAgainWithItsHistory() throws Exception {
    String key = newKey();
    Topic received = new Topic(pipeline, Topics.RECEIVED);
    received.put(List.of(received.record(key, "no event".getBytes(UTF_8))));
    JsonNode first = letters(key, 1).get(0);
    assertThat(first.path("reason").asText()).isEqualTo("malformed-event");
    assertThat(first.path("attempts").asInt()).isEqualTo(1);

    JsonNode report = pipeline.operate(Part.INGEST, "/dead-letters/replay?id=" + key);

    assertThat(report.path("replayed").asInt()).isEqualTo(1);
    // Newest first.
    JsonNode second = letters(key, 2).get(0);
    assertThat(second.path("attempts").asInt()).isEqualTo(2);
    assertThat(second.path("firstSeen")).isEqualTo(first.path("firstSeen"));
    assertThat(second.path("stackDigest")).isEqualTo(first.path("stackDigest"));
    assertThat(second.path("replayed").asBoolean()).isFalse();
    assertThat(letters(key, 2).get(1).path("replayed").asBoolean()).isTrue();
  }

  @Test
  void aDeadLetterOfAnArticleThatNowCanBeEnrichedIsStored() throws Exception {
    JsonNode stored = store("text/plain", "The harbour reopened on 11 March 2025.", "");
    String id = stored.path("id").asText();
    ConsumerRecord<String, byte[]> original =
        new Topic(pipeline, Topics.RECEIVED).records(Set.of(id)).getFirst();
    // The same article once more, submitted later, had failed.
    ObjectNode later = (ObjectNode) Pipeline.json(new String(original.value(), UTF_8));
    later.put("revision", "f".repeat(32)).put("receivedAt", "2999-01-01T00:00:00.000Z");
    Topic deadLetters = new Topic(pipeline, Topics.DEAD_LETTER);
    ProducerRecord<String, byte[]> letter =
        deadLetters.record(id, later.toString().getBytes(UTF_8));
    letter
        .headers()
        .add("ce_id", (id + "/" + "f".repeat(32)).getBytes(UTF_8))
        .add("dead-letter-reason", "enrichment-failed: made up".getBytes(UTF_8))
        .add("dead-letter-topic", Topics.RECEIVED.getBytes(UTF_8));
    deadLetters.put(List.of(letter));

    pipeline.operate(Part.INGEST, "/dead-letters/replay?reason=enrichment-failed&id=" + id);

    await()
        .atMost(Pipeline.PATIENCE)
        .until(() -> pipeline.stored(id).path("revision").asText().equals("f".repeat(32)));
  }

  @Test
  void textAndPageAreEnrichedAgainToTheSameResult() throws Exception {
    String page =
        "<html><head><title>Harbour</title><meta name=\"author\" content=\"Ada Example\"></head>"
            + "<body><article><h1>Harbour</h1><p>The harbour of Rotterdam reopened on 11 March 2025"
            + " after a storm that cost $2 million.</p></article></body></html>";
    assertEnrichedAgain(store("text/html", page, "?url=https://news.example/" + newKey()));
    assertEnrichedAgain(
        store(
            "text/plain",
            "\u5FAE\u8EDF\u64F4(ku\u00F2)\u5EFA " + newKey() + " 1\u67082\u65E5",
            ""));
  }

  private void assertEnrichedAgain(JsonNode stored) throws Exception {
    String id = stored.path("id").asText();

    JsonNode report = pipeline.operate(Part.STORE, "/re-enrich?id=" + id);

    assertThat(report.path("resent").asInt()).isEqualTo(1);
    assertThat(report.path("withoutPage").asInt()).isZero();
    JsonNode again =
        await()
            .atMost(Pipeline.PATIENCE)
            .until(
                () -> pipeline.stored(id),
                each -> !each.path("enrichedAt").equals(stored.path("enrichedAt")));
    assertThat(timeless(again)).isEqualTo(timeless(stored));
  }

  private static JsonNode timeless(JsonNode event) {
    return ((ObjectNode) event.deepCopy()).without("enrichedAt");
  }

  private JsonNode store(String contentType, String body, String query) throws Exception {
    HttpResponse<String> answer = pipeline.post(contentType, body.getBytes(UTF_8), query);
    assertThat(answer.statusCode()).isEqualTo(202);
    return pipeline.stored(Pipeline.json(answer.body()).path("id").asText());
  }

  private JsonNode letters(String key, int count) {
    return await()
        .atMost(Pipeline.PATIENCE)
        .until(
            () ->
                Pipeline.json(pipeline.get(Part.INGEST, "/dead-letters?id=" + key).body())
                    .path("deadLetters"),
            letters -> letters.size() == count);
  }

  private static String newKey() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
