package org.copydesk.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copydesk.events.Topics;
import org.copydesk.local.Part;
import org.junit.jupiter.api.Test;

/** Who erases an article finds its text nowhere any more: everything that there is, is searched. */
class ErasureIT {

  private final Pipeline pipeline = Pipeline.shared();

  /** In every field that is kept, in ASCII and beyond it, since JSON could escape the latter. */
  private final String secret = "Zeugnis" + UUID.randomUUID().toString().replace("-", "");

  private final String url = "https://news.example/" + UUID.randomUUID();

  @Test
  void nothingOfAnErasedArticleIsLeftAndItDoesNotComeBack() throws Exception {
    String id = accepted(post(article("The first text.")));
    String neighbour = accepted(post(Draft.make(1).getFirst().json()));
    accepted(post(article("The second text, a revision of it.")));
    deadLetter(id);
    pipeline.stored(neighbour);
    Drain.await(pipeline);
    assertThat(tablesWithIt()).contains("article", "article_revision");
    assertThat(topicsWithIt())
        .containsExactlyInAnyOrder(Topics.RECEIVED, Topics.ENRICHED, Topics.DEAD_LETTER);

    Command.Result erased = Command.erase(pipeline.stack(), "--purge", id);

    assertThat(erased.status()).as(erased.err()).isZero();
    assertThat(Pipeline.json(erased.out()).get("id").asText()).isEqualTo(id);
    assertThat(tablesWithIt()).isEmpty();
    assertThat(pipeline.get(Part.STORE, "/articles/" + id).statusCode()).isEqualTo(404);
    assertThat(pipeline.get(Part.STORE, "/articles?limit=100").body()).doesNotContain(secret);
    try (var compaction = new Compaction(pipeline.stack().bootstrapServers(), Topics.ENRICHED)) {
      await()
          .atMost(Pipeline.PATIENCE)
          .pollInterval(Duration.ofSeconds(1))
          .untilAsserted(() -> {
            compaction.closeSegments();
            assertThat(topicsWithIt()).as("still on").isEmpty();
          });
    }
    assertThat(pipeline.stored(neighbour).get("id").asText()).isEqualTo(neighbour);

    await()
        .atMost(Pipeline.PATIENCE)
        .until(() -> post(article("The third text.")).statusCode() == 409);
    HttpResponse<String> refused = post(article("The fourth text."));
    assertThat(Pipeline.json(refused.body()).get("type").asText()).isEqualTo("/problems/erased");
    assertThat(refused.body()).doesNotContain(secret);

    assertThat(Command.erase(pipeline.stack(), "--allow", id).status()).isZero();
    await()
        .atMost(Pipeline.PATIENCE)
        .until(() -> post(article("The fifth text.")).statusCode() == 202);
    assertThat(pipeline.stored(id).get("article").get("articleBody").asText()).contains("fifth");
  }

  /** As enrich-service puts it there: with all of the text. */
  private void deadLetter(String id) throws Exception {
    Topic received = new Topic(pipeline, Topics.RECEIVED);
    received.put(List.of(received.record(id, ("{\"articleBody\":\"" + secret).getBytes(UTF_8))));
    Topic deadLetters = new Topic(pipeline, Topics.DEAD_LETTER);
    await().atMost(Pipeline.PATIENCE).until(() -> !deadLetters.records(Set.of(id)).isEmpty());
  }

  private ObjectNode article(String text) {
    ObjectNode article = Draft.make(1).getFirst().json();
    return article
        .put("url", url)
        .put("headline", secret + " in the headline")
        .put("author", secret + " Writer")
        .put("section", secret)
        .put("articleBody", text + " " + secret + " said so on Monday. 港口重新开放。");
  }

  private HttpResponse<String> post(ObjectNode article) throws Exception {
    return pipeline.post("application/json", article.toString().getBytes(UTF_8), "");
  }

  private static String accepted(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    JsonNode names = Pipeline.json(answer.body());
    return names.get("id").asText();
  }

  private List<String> tablesWithIt() {
    return pipeline.table().tablesWith(secret);
  }

  private List<String> topicsWithIt() {
    return Stream.of(Topics.RECEIVED, Topics.ENRICHED, Topics.DEAD_LETTER, Topics.ERASED)
        .filter(name -> new Topic(pipeline, name).records().stream().anyMatch(this::holdsIt))
        .toList();
  }

  private boolean holdsIt(ConsumerRecord<String, byte[]> record) {
    StringBuilder all = new StringBuilder(String.valueOf(record.key()));
    if (record.value() != null) {
      all.append(new String(record.value(), UTF_8));
    }
    record.headers().forEach(header -> all.append(new String(header.value(), UTF_8)));
    return all.indexOf(secret) >= 0;
  }
}
