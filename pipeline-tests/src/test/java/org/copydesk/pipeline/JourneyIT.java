package org.copydesk.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An article's way from HTTP through Kafka to a row and back to HTTP, in each form it comes in. */
class JourneyIT {

  private final Pipeline pipeline = Pipeline.shared();

  @Test
  void anArticleInJsonComesBackAsItWasSubmitted() throws Exception {
    Draft draft = Draft.make(1).getFirst();
    byte[] body =
        draft
            .json()
            .put("datePublished", "2026-03-04T05:06:07+08:00")
            .put("author", "文子")
            .put("section", "harbour")
            .toString()
            .getBytes(UTF_8);

    JsonNode answer = accepted(pipeline.post("application/json", body, ""));

    JsonNode stored = pipeline.stored(answer.get("id").asText());
    assertThat(stored.get("id")).isEqualTo(answer.get("id"));
    assertThat(stored.get("revision")).isEqualTo(answer.get("revision"));
    JsonNode article = stored.get("article");
    assertThat(article.get("url").asText()).isEqualTo(draft.url());
    assertThat(article.get("headline").asText()).isEqualTo(draft.headline());
    assertThat(article.get("articleBody").asText()).isEqualTo(draft.body());
    assertThat(article.get("datePublished").asText()).isEqualTo("2026-03-04T05:06:07+08:00");
    assertThat(article.get("author").get(0).get("name").asText()).isEqualTo("文子");
    assertThat(article.get("extra").get("section").asText()).isEqualTo("harbour");
  }

  @Test
  void oneBadLineOfManyFailsAlone() throws Exception {
    List<Draft> drafts = Draft.make(2);
    String body = drafts.get(0).json() + "\n{\"headline\":\n" + drafts.get(1).json() + "\n";

    HttpResponse<String> response = pipeline.post("application/x-ndjson", body.getBytes(UTF_8), "");

    assertThat(response.statusCode()).isEqualTo(200);
    List<JsonNode> lines = response.body().lines().map(Pipeline::json).toList();
    assertThat(lines).extracting(line -> line.get("status").asInt()).containsExactly(202, 400, 202);
    assertThat(bodyOf(pipeline.stored(lines.get(0).get("id").asText())))
        .isEqualTo(drafts.get(0).body());
    assertThat(bodyOf(pipeline.stored(lines.get(2).get("id").asText())))
        .isEqualTo(drafts.get(1).body());
  }

  @Test
  void textInGbkIsReadWhateverTheHeaderSays() throws Exception {
    String text = Draft.make(1).getFirst().body();
    byte[] body = text.getBytes(Charset.forName("GBK"));

    JsonNode answer =
        accepted(pipeline.post("text/plain; charset=iso-8859-1", body, "?url=" + newUrl()));

    assertThat(bodyOf(pipeline.stored(answer.get("id").asText()))).isEqualTo(text);
  }

  @Test
  void htmlComesBackWithItsText() throws Exception {
    String html =
        """
        <!DOCTYPE html><html lang="en"><head><title>A ferry for the town</title></head><body>
        <nav><a href="/">Front page</a></nav>
        <article><h1>A ferry for the town</h1>
        <p>The council of the harbour town met in the evening to speak about the new ferry.</p>
        <p>Fishermen said that the water had been calm all week and the nets were full.</p>
        </article></body></html>
        """;

    JsonNode answer =
        accepted(
            pipeline.post("text/html; charset=utf-8", html.getBytes(UTF_8), "?url=" + newUrl()));

    assertThat(bodyOf(pipeline.stored(answer.get("id").asText())))
        .contains("The council of the harbour town met in the evening")
        .contains("the nets were full.");
  }

  @Test
  void theSameArticleTwiceIsOneRow() throws Exception {
    byte[] body = Draft.make(1).getFirst().json().toString().getBytes(UTF_8);

    JsonNode first = accepted(pipeline.post("application/json", body, ""));
    JsonNode second = accepted(pipeline.post("application/json", body, ""));

    assertThat(second).isEqualTo(first);
    String id = first.get("id").asText();
    Drain.await(pipeline);
    assertThat(pipeline.table().count(List.of(id))).isEqualTo(1);
    assertThat(pipeline.table().revisions(List.of(id)))
        .extracting(Table.Row::revision)
        .containsExactly(first.get("revision").asText());
  }

  private static JsonNode accepted(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    return Pipeline.json(response.body());
  }

  private static String bodyOf(JsonNode stored) {
    return stored.get("article").get("articleBody").asText();
  }

  private static String newUrl() {
    return "https://news.example/" + UUID.randomUUID();
  }
}
