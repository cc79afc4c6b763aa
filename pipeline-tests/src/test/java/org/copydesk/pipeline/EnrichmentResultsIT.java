package org.copydesk.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the enrichment finds arrives at the reader, at the places it names. */
class EnrichmentResultsIT {

  // The character outside the BMP shifts UTF-16 offsets against code points.
  private static final String CHINESE =
      "𠮷田造船厂3月5日宣布，将投资1.2亿美元在青岛建设新的码头。公司表示，工程预计在两年内完成，"
          + "届时青岛港的吞吐量将增加15%。当地居民对这个消息表示欢迎，认为新码头会带来更多的工作机会。";

  private final Pipeline pipeline = Pipeline.shared();

  @Test
  void chineseArticleHasLanguageDateEntityAndAmounts() throws Exception {
    JsonNode stored = pipeline.stored(submitChinese());

    assertThat(stored.at("/language/tag").asText()).isEqualTo("zh-Hans");
    assertThat(stored.at("/article/articleBody").asText()).isEqualTo(CHINESE);
    JsonNode date = mention(stored.get("dates"), "3月5日");
    assertThat(date.get("value").asText()).isEqualTo("2026-03-05");
    assertThat(date.get("from").asText()).isEqualTo("2026-03-05T00:00:00");
    assertThat(date.get("to").asText()).isEqualTo("2026-03-06T00:00:00");
    JsonNode dollars = mention(stored.get("amounts"), "1.2亿美元");
    assertThat(dollars.get("value").decimalValue())
        .isEqualByComparingTo(new BigDecimal(120_000_000));
    assertThat(dollars.get("unit").asText()).isEqualTo("USD");
    JsonNode percent = mention(stored.get("amounts"), "15%");
    assertThat(percent.get("value").decimalValue()).isEqualByComparingTo(BigDecimal.valueOf(15));
    assertThat(percent.get("unit").asText()).isEqualTo("%");
    assertThat(
            StreamSupport.stream(stored.get("entities").spliterator(), false)
                .filter(entity -> entity.get("type").asText().equals("Place"))
                .flatMap(
                    entity -> StreamSupport.stream(entity.get("mentions").spliterator(), false))
                .map(mention -> mention.get("text").asText()))
        .anyMatch(text -> text.startsWith("青岛"));
  }

  @Test
  void offsetsAreCodePointsOfTheStoredText() throws Exception {
    JsonNode stored = pipeline.stored(submitChinese());

    String body = stored.at("/article/articleBody").asText();
    assertThat(stored.get("dates")).isNotEmpty();
    for (String part : new String[] {"dates", "amounts"}) {
      for (JsonNode each : stored.get(part)) {
        assertSlice(body, each);
      }
    }
    for (JsonNode entity : stored.get("entities")) {
      for (JsonNode each : entity.get("mentions")) {
        assertSlice(body, each);
      }
    }
  }

  @Test
  void gbkTextTellsItsCharsetAndLanguage() throws Exception {
    String text = Draft.make(1).getFirst().body();

    String id =
        Pipeline.json(
                pipeline
                    .post(
                        "text/plain; charset=iso-8859-1",
                        text.getBytes(Charset.forName("GBK")),
                        "?url=https://news.example/" + UUID.randomUUID())
                    .body())
            .get("id")
            .asText();

    JsonNode stored = pipeline.stored(id);
    assertThat(stored.at("/provenance/charset").asText()).isIn("GBK", "GB18030");
    assertThat(stored.at("/language/tag").asText()).isEqualTo("zh-Hans");
  }

  private String submitChinese() throws Exception {
    String article =
        JsonNodeFactory.instance
            .objectNode()
            .put("url", "https://news.example/" + UUID.randomUUID())
            .put("headline", "青岛将建新码头")
            .put("articleBody", CHINESE)
            .put("datePublished", "2026-03-06")
            .toString();
    String answer = pipeline.post("application/json", article.getBytes(UTF_8), "").body();
    return Pipeline.json(answer).get("id").asText();
  }

  /** The one that has this text, at the place of the body that it names. */
  private static JsonNode mention(JsonNode found, String text) {
    return StreamSupport.stream(found.spliterator(), false)
        .filter(each -> each.get("text").asText().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(text + " is not in " + found));
  }

  private static void assertSlice(String body, JsonNode mention) {
    if (mention.get("field").asText().equals("articleBody")) {
      int from = body.offsetByCodePoints(0, mention.get("start").asInt());
      int to = body.offsetByCodePoints(0, mention.get("end").asInt());
      assertThat(body.substring(from, to)).isEqualTo(mention.get("text").asText());
    }
  }
}
