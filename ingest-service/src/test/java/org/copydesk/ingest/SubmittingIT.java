package org.copydesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.copydesk.events.Article;
import org.copydesk.events.ReceivedArticle;
import org.copydesk.events.SourceCharset;
import org.copydesk.local.testing.KafkaTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
class SubmittingIT {

  @TestHTTPResource("/")
  URI service;

  private Posting posting;
  private ReceivedTopic topic;

  @BeforeEach
  void connect() {
    posting = new Posting(service);
    topic = new ReceivedTopic();
  }

  @AfterEach
  void disconnect() {
    topic.close();
  }

  @Test
  void jsonArticleIsOnTheTopicWhenItIsAccepted() {
    HttpResponse<String> response =
        posting.json(
            """
            {"url":"https://news.example.com/json","headline":"Harbour reopens",
             "articleBody":"The harbour reopened.","author":"Ada Example","section":{"page":3.10}}
            """);

    assertThat(response.statusCode()).isEqualTo(202);
    JsonNode answer = Posting.read(response.body());
    String id = answer.path("id").textValue();
    assertThat(response.headers().firstValue("Location")).hasValue("/articles/" + id);
    ReceivedArticle received = topic.article(id);
    assertThat(received.revision()).isEqualTo(answer.path("revision").textValue());
    Article article = received.article();
    assertThat(article.headline()).isEqualTo("Harbour reopens");
    assertThat(article.author()).singleElement().extracting("name").isEqualTo("Ada Example");
    assertThat(article.extra()).hasToString("{\"section\":{\"page\":3.10}}");
    assertThat(received.charset()).isNull();
  }

  @Test
  void recordHasTheIdAsKeyAndTheHeadersOfItsCloudEvent() {
    HttpResponse<String> response =
        posting.json("{\"identifier\":\"headers\",\"articleBody\":\"Headers.\"}");

    JsonNode answer = Posting.read(response.body());
    String id = answer.path("id").textValue();
    ConsumerRecord<String, byte[]> record = topic.record(id);
    assertThat(record.key()).isEqualTo(id);
    assertThat(header(record, "ce_id")).isEqualTo(id + "/" + answer.path("revision").textValue());
    assertThat(header(record, "ce_type")).isEqualTo("copydesk.article.received.v1");
    assertThat(header(record, "ce_partitionkey")).isEqualTo(id);
    assertThat(header(record, "content-type")).isEqualTo("application/json");
  }

  @ParameterizedTest
  @CsvSource({
    "GBK, GB18030, iso-8859-1, 港口在三天的暴风雨之后于星期一重新开放，市长对记者说。",
    "Big5, Big5, utf-8, 港口在三天的暴風雨之後於星期一重新開放，市長對記者說。",
    "Shift_JIS, Shift_JIS, utf-8, 三日間の嵐のあと、港は月曜日に再開された。",
    "EUC-KR, EUC-KR, utf-8, 사흘간의 폭풍 끝에 항구가 월요일에 다시 열렸다.",
    "windows-1252, windows-1252, utf-8, Der Hafen öffnete am Montag nach dreitägigem Sturm für Schiffe.",
    "UTF-8, UTF-8, gbk, 港口在星期一重新开放。",
  })
  void textIsReadInItsOwnCharsetWhateverTheHeaderSays(
      String charset, String detected, String declared, String text) {
    HttpResponse<String> response =
        posting.post(
            "/articles?url=https://news.example.com/charset/" + charset,
            "text/plain; charset=" + declared,
            text.getBytes(Charset.forName(charset)));

    assertThat(response.statusCode()).isEqualTo(202);
    ReceivedArticle received = topic.article(Posting.read(response.body()).path("id").textValue());
    assertThat(received.article().articleBody()).isEqualTo(text);
    assertThat(received.charset()).extracting(SourceCharset::detected).isEqualTo(detected);
    assertThat(received.article().url()).endsWith(charset);
  }

  @Test
  void htmlIsPassedOnAsHtml() {
    String html = "<html><head><meta charset=gb2312></head><body><p>港口重新开放。</p></body></html>";

    HttpResponse<String> response =
        posting.post("/articles", "text/html", html.getBytes(Charset.forName("GBK")));

    ReceivedArticle received = topic.article(Posting.read(response.body()).path("id").textValue());
    assertThat(received.article().articleBody()).isEqualTo(html);
    assertThat(received.article().encodingFormat()).isEqualTo("text/html");
    assertThat(received.charset()).isEqualTo(new SourceCharset("GB18030", "GB18030"));
  }

  @Test
  void cloudEventCarriesAnArticle() {
    String event =
        """
        {"specversion":"1.0","id":"1","source":"/crawler","type":"org.example.article",
         "data":{"articleBody":"From an event."}}
        """;

    HttpResponse<String> response =
        posting.post(
            "/articles", "application/cloudevents+json", event.getBytes(StandardCharsets.UTF_8));

    assertThat(response.statusCode()).isEqualTo(202);
    ReceivedArticle received = topic.article(Posting.read(response.body()).path("id").textValue());
    assertThat(received.article().articleBody()).isEqualTo("From an event.");
  }

  @Test
  void gzipIsInflated() {
    byte[] body = "{\"articleBody\":\"Zipped.\"}".getBytes(StandardCharsets.UTF_8);

    HttpResponse<String> response =
        posting.post(
            "/articles", "application/json", Posting.gzip(body), "Content-Encoding", "gzip");

    assertThat(response.statusCode()).isEqualTo(202);
    ReceivedArticle received = topic.article(Posting.read(response.body()).path("id").textValue());
    assertThat(received.article().articleBody()).isEqualTo("Zipped.");
  }

  @Test
  void sameArticleAgainHasTheSameNames() {
    String first =
        posting.json("{\"url\":\"https://news.example.com/same\",\"articleBody\":\"A\"}").body();

    String second =
        posting.json("{\"articleBody\":\"A\",\"url\":\"https://news.example.com/same\"}").body();

    assertThat(second).isEqualTo(first);
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}
