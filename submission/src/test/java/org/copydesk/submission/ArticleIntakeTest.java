package org.copydesk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.copydesk.events.Article;
import org.copydesk.events.EventJson;
import org.copydesk.events.Organization;
import org.copydesk.events.Person;
import org.copydesk.events.ReceivedArticle;
import org.copydesk.events.SourceCharset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIntakeTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678901Z");

  private final ArticleIntake intake = new ArticleIntake(ArticleIntake.DEFAULT_MAX_BYTES);

  @Test
  void readsEveryField() {
    Article article =
        accepted(
            """
            {"url":"https://news.example.com/a","headline":" Harbour reopens ","articleBody":" Text. ",
             "encodingFormat":"text/plain; charset=utf-8","datePublished":"2024-03-22 03:37",
             "dateModified":"2024-03-23","inLanguage":"zh_hans","identifier":4711,
             "author":[{"@type":"Person","name":"Ada","url":"https://example.com/ada"},"Bo",null,{}],
             "publisher":{"name":"Example News"},"keywords":"harbour, storm、港口,storm"}
            """);

    assertThat(article.url()).isEqualTo("https://news.example.com/a");
    assertThat(article.headline()).isEqualTo("Harbour reopens");
    assertThat(article.articleBody()).isEqualTo(" Text. ");
    assertThat(article.encodingFormat()).isNull();
    assertThat(article.datePublished()).isEqualTo("2024-03-22T03:37");
    assertThat(article.dateModified()).isEqualTo("2024-03-23");
    assertThat(article.inLanguage()).isEqualTo("zh-Hans");
    assertThat(article.identifier()).isEqualTo("4711");
    assertThat(article.author())
        .containsExactly(new Person("Ada", "https://example.com/ada"), new Person("Bo", null));
    assertThat(article.publisher()).isEqualTo(new Organization("Example News", null));
    assertThat(article.keywords()).containsExactly("harbour", "storm", "港口");
    assertThat(article.extra()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"Ada\" | Ada",
        "{\"name\":\"Ada\"} | Ada",
        "[\"Ada\"] | Ada",
        "[{\"name\":\"Ada\"}] | Ada"
      })
  void readsAnAuthorInEachForm(String json, String name) {
    Article article = accepted("{\"articleBody\":\"a\",\"author\":" + json + "}");

    assertThat(article.author()).containsExactly(new Person(name, null));
  }

  @Test
  void keepsWhatItHasNoPlaceForUnchanged() {
    Article article =
        accepted(
            """
            {"articleBody":"a","price":1.50,"big":12345678901234567890.125,"none":null,
             "nested":{"z":[1,{"y":false}]},"author":{"name":"Ada","jobTitle":"Editor"},
             "datePublished":"last spring","inLanguage":"the king's English"}
            """);

    assertThat(article.extra())
        .hasToString(
            "{\"price\":1.50,\"big\":12345678901234567890.125,\"none\":null,"
                + "\"nested\":{\"z\":[1,{\"y\":false}]},\"datePublished\":\"last spring\","
                + "\"inLanguage\":\"the king's English\","
                + "\"author\":{\"name\":\"Ada\",\"jobTitle\":\"Editor\"}}");
    assertThat(article.datePublished()).isNull();
    assertThat(article.inLanguage()).isNull();
    assertThat(article.author()).containsExactly(new Person("Ada", null));
  }

  @Test
  void extraSurvivesTheTopic() {
    ReceivedArticle received =
        ((Submission.Accepted)
                intake.json(
                    utf8("{\"articleBody\":\"a\",\"x\":12345678901234567890.125,\"y\":1.50}"), NOW))
            .article();

    ReceivedArticle read = EventJson.readReceived(EventJson.write(received));

    assertThat(read.article().extra()).hasToString("{\"x\":12345678901234567890.125,\"y\":1.50}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"headline\":\"a\"} | articleBody is missing.",
        "{\"articleBody\":null} | articleBody is missing.",
        "{\"articleBody\":\"\"} | articleBody is empty.",
        "{\"articleBody\":{}} | articleBody must be a string, not of type object.",
        "{\"articleBody\":\"a\",\"headline\":1} | headline must be a string, not of type number.",
        "{\"articleBody\":\"a\",\"encodingFormat\":\"text/rtf\"} | encodingFormat must be text/plain or text/html.",
        "{\"articleBody\":\"a\",\"author\":[\"b\",true]} | author[1] must be a string or an object with a name, not of type boolean.",
        "{\"articleBody\":\"a\",\"author\":{\"name\":1}} | author.name must be a string, not of type number.",
        "{\"articleBody\":\"a\",\"publisher\":7} | publisher must be a string or an object with a name, not of type number.",
        "{\"articleBody\":\"a\",\"keywords\":[1]} | keywords[0] must be a string, not of type number.",
        "{\"articleBody\":\"a\",\"identifier\":[]} | identifier must be a string, an integer or an object with a value, not of type array.",
        "{\"articleBody\":\"a\",\"x\":[1e999999999]} | x holds a number with an exponent beyond 1000.",
        "\"text\" | An article is a JSON object; this is none.",
      })
  void namesTheFieldThatIsWrong(String json, String detail) {
    Problem problem = rejected(utf8(json));

    assertThat(problem).isEqualTo(ProblemType.INVALID_ARTICLE.with(detail));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"articleBody\":\"a\"}}",
        "{\"articleBody\":\"a\",\"articleBody\":\"b\"}",
        "{\"articleBody\":\"a\",\"x\":{\"y\":1,\"y\":2}}",
        "{'articleBody':'a'}",
        "{\"articleBody\":\"a\",\"x\":NaN}",
        "{\"articleBody\":\"\u0001\"}"
      })
  void refusesWhatIsNotJson(String json) {
    Problem problem = rejected(utf8(json));

    assertThat(problem.type()).isEqualTo("/problems/malformed-json");
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.detail()).doesNotContain("Exception", "com.", "java");
  }

  @Test
  void refusesJsonInAnotherCharset() {
    byte[] gbk = "{\"articleBody\":\"港口重新开放\"}".getBytes(Charset.forName("GBK"));

    assertThat(rejected(gbk).problemType()).isEqualTo(ProblemType.MALFORMED_JSON);
  }

  @Test
  void refusesJsonThatGrowsInMemory() {
    String deep = "{\"articleBody\":\"a\",\"x\":" + "[".repeat(65) + "]".repeat(65) + "}";
    String wide = "{\"articleBody\":\"a\",\"x\":[" + "[],".repeat(60_000) + "[]]}";
    String digits = "{\"articleBody\":\"a\",\"x\":" + "9".repeat(2000) + "}";

    assertThat(new String[] {deep, wide, digits})
        .allSatisfy(json ->
            assertThat(rejected(utf8(json)).detail()).startsWith("The JSON is nested deeper"));
  }

  @Test
  void replacesWhatNoLaterStageCanCarry() {
    Article article =
        accepted(
            """
            {"articleBody":"a\\ud83db\\u0000c\\ude00\\ud83d\\ude00","headline":"\\ud800",
             "k\\u0000":"v\\u0000"}
            """);

    assertThat(article.articleBody()).isEqualTo("a\uFFFDb\uFFFDc\uFFFD\uD83D\uDE00");
    assertThat(article.headline()).isEqualTo("\uFFFD");
    assertThat(article.extra()).hasToString("{\"k\uFFFD\":\"v\uFFFD\"}");
  }

  @Test
  void refusesMoreBytesThanAllowed() {
    ArticleIntake small = new ArticleIntake(10);

    assertThat(small.text(new byte[11], null, null, NOW))
        .isEqualTo(new Submission.Rejected(small.tooLarge()));
  }

  @Test
  void readsTextWithAnAddress() {
    byte[] bytes = "港口在星期一重新开放，船只恢复航行。".getBytes(Charset.forName("GBK"));

    Submission submission = intake.text(bytes, "gb2312", " https://news.example.com/t ", NOW);

    ReceivedArticle received = ((Submission.Accepted) submission).article();
    assertThat(received.article().articleBody()).isEqualTo("港口在星期一重新开放，船只恢复航行。");
    assertThat(received.article().url()).isEqualTo("https://news.example.com/t");
    assertThat(received.article().encodingFormat()).isNull();
    assertThat(received.charset()).isEqualTo(new SourceCharset("GB18030", "GB18030"));
    assertThat(received.receivedAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05.678Z"));
  }

  @Test
  void textAndJsonOfTheSameContentAreTheSameRevision() {
    Submission text = intake.text(utf8("The harbour reopened."), null, "https://a.example/1", NOW);

    Submission json =
        intake.json(
            utf8("{\"url\":\"https://a.example/1\",\"articleBody\":\"The harbour reopened.\"}"),
            NOW);

    assertThat(((Submission.Accepted) json).article().revision())
        .isEqualTo(((Submission.Accepted) text).article().revision());
  }

  @Test
  void spaceIsAnArticleWithoutWords() {
    assertThat(accepted("{\"articleBody\":\"\\u3000\\n\"}").articleBody()).isEqualTo("\u3000\n");
  }

  @Test
  void emptyTextIsNoArticle() {
    Submission submission = intake.html(utf8(""), null, null, NOW);

    assertThat(submission)
        .isEqualTo(new Submission.Rejected(ProblemType.INVALID_ARTICLE.with("The text is empty.")));
  }

  private Article accepted(String json) {
    Submission submission = intake.json(utf8(json), NOW);
    assertThat(submission).isInstanceOf(Submission.Accepted.class);
    return ((Submission.Accepted) submission).article().article();
  }

  private Problem rejected(byte[] json) {
    Submission submission = intake.json(json, NOW);
    assertThat(submission).isInstanceOf(Submission.Rejected.class);
    return ((Submission.Rejected) submission).problem();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"c0af", "c0a2", "f4908080", "eda0bd", "e4b8", "00", "ff", "f8888080af"})
  void jsonThatIsNotUtf8IsMalformed(String hex) {
    byte[] start = "{\"articleBody\":\"a".getBytes(StandardCharsets.UTF_8);
    byte[] odd = HexFormat.of().parseHex(hex);
    byte[] end = "b\"}".getBytes(StandardCharsets.UTF_8);
    byte[] json =
        ByteBuffer.allocate(start.length + odd.length + end.length)
            .put(start)
            .put(odd)
            .put(end)
            .array();

    Submission submission = new ArticleIntake(1000).json(json, Instant.EPOCH);

    assertThat(submission)
        .isInstanceOfSatisfying(
            Submission.Rejected.class,
            rejected ->
                assertThat(rejected.problem().problemType()).isEqualTo(ProblemType.MALFORMED_JSON));
  }
}
