package org.copydesk.store.reenriching;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.store.EnrichedTopic.event;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.copydesk.events.Article;
import org.copydesk.events.CloudEvent;
import org.copydesk.events.EventJson;
import org.copydesk.events.Rebuilding;
import org.copydesk.events.ReceivedArticle;
import org.copydesk.events.Topics;
import org.copydesk.local.testing.KafkaTestResource;
import org.copydesk.local.testing.PostgresTestResource;
import org.copydesk.store.EnrichedTopic;
import org.copydesk.store.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
class ReenrichIT {

  @Inject EnrichedTopic topic;

  @Test
  void aTextIsReceivedAgainAsItWasSubmitted() {
    Sample article = Sample.article().headline("made by nobody");
    topic.process(List.of(event(article)));
    Instant before = Instant.now().minusSeconds(1);

    resend("id=" + article.id())
        .body("resent", equalTo(1))
        .body("withoutPage", equalTo(0))
        .body("next", nullValue());

    ConsumerRecord<byte[], byte[]> record = onlyReceived(article);
    assertThat(EventJson.readReceived(record.value()))
        .isEqualTo(Rebuilding.received(article.build()));
    assertThat(header(record, "ce_id")).isEqualTo(article.id() + "/r1");
    assertThat(header(record, "ce_type")).isEqualTo(CloudEvent.RECEIVED);
    assertThat(Instant.parse(header(record, CloudEvent.RESENT_AT))).isAfter(before);
    assertThat(Instant.ofEpochMilli(record.timestamp())).isAfter(before);
  }

  @Test
  void aPageIsReceivedAgainAsItWasWhileTheTopicHasIt() {
    Sample article = Sample.article().page().receivedAt(Instant.now().minusSeconds(30));
    byte[] original = EventJson.write(html(article));
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            Topics.RECEIVED,
            null,
            article.build().receivedAt().toEpochMilli(),
            article.key(),
            original);
    record.headers().add("ce_id", (article.id() + "/r1").getBytes(UTF_8));
    topic.send(List.of(record));
    topic.process(List.of(event(article)));

    resend("id=" + article.id()).body("resent", equalTo(1)).body("withoutPage", equalTo(0));

    assertThat(topic.records(Topics.RECEIVED, article.key()))
        .extracting(ConsumerRecord::value)
        .containsExactly(original, original);
  }

  @Test
  void ofAPageThatIsKeptNoMoreTheTextIsReceived() {
    Sample article = Sample.article().page();
    topic.process(List.of(event(article)));

    resend("id=" + article.id()).body("resent", equalTo(1)).body("withoutPage", equalTo(1));

    ReceivedArticle received = EventJson.readReceived(onlyReceived(article).value());
    assertThat(received.article().articleBody()).isEqualTo("Body.");
    assertThat(received.article().encodingFormat()).isNull();
    assertThat(received.page()).isNotNull();
  }

  @Test
  void aQueryIsDonePageByPage() {
    String entity = Sample.newId();
    List<Sample> articles =
        Stream.generate(() -> Sample.article().entity(entity, entity)).limit(5).toList();
    topic.process(articles.stream().map(EnrichedTopic::event).toList());
    given().get("/re-enrich?entity=" + entity).then().statusCode(200).body("matching", equalTo(5));

    List<Integer> pages = new ArrayList<>();
    String next = "";
    while (next != null) {
      String after = next.isEmpty() ? "" : "&after=" + next;
      var answer = resend("entity=" + entity + "&limit=2" + after).extract();
      pages.add(answer.path("resent"));
      next = answer.path("next");
    }

    assertThat(pages).containsExactly(2, 2, 1);
    assertThat(articles)
        .allSatisfy(each -> assertThat(topic.records(Topics.RECEIVED, each.key())).hasSize(1));
  }

  @Test
  void onlyWhatAnOlderPipelineMadeIsTaken() {
    String entity = Sample.newId();
    Sample older = Sample.article().entity(entity, entity).pipeline("0.9.0");
    Sample same = Sample.article().entity(entity, entity).pipeline("0.10.0");
    topic.process(List.of(event(older), event(same)));

    resend("pipeline-before=0.10.0&entity=" + entity).body("resent", equalTo(1));

    assertThat(topic.records(Topics.RECEIVED, older.key())).hasSize(1);
    assertThat(topic.records(Topics.RECEIVED, same.key())).isEmpty();
  }

  @Test
  void idsThatNoArticleHasAreCounted() {
    resend("id=" + Sample.newId()).body("resent", equalTo(0)).body("missing", equalTo(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "all=yes",
        "limit=5",
        "id=7",
        "all=true&language=en",
        "all=true&id=00000000000000000000000000000000",
        "language=en&after=x",
        "language=en&cursor=x",
        "pipeline-before=latest",
        "quarter=1"
      })
  void whatIsNotClearIsRefused(String query) {
    given()
        .urlEncodingEnabled(false)
        .post("/re-enrich" + (query.isEmpty() ? "" : "?" + query))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/invalid-parameter"));
  }

  private static ValidatableResponse resend(String query) {
    return given().post("/re-enrich?" + query).then().statusCode(200);
  }

  private ConsumerRecord<byte[], byte[]> onlyReceived(Sample article) {
    List<ConsumerRecord<byte[], byte[]>> records = topic.records(Topics.RECEIVED, article.key());
    assertThat(records).hasSize(1);
    return records.getFirst();
  }

  private static ReceivedArticle html(Sample article) {
    ReceivedArticle text = Rebuilding.received(article.build());
    Article body = Article.of(null, null, "<p>Body.</p>", Article.HTML);
    return new ReceivedArticle(text.id(), text.revision(), text.receivedAt(), body, null);
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    assertThat(new TreeSet<>(Stream.of(record.headers().toArray()).map(h -> h.key()).toList()))
        .contains(name);
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
