package org.copydesk.store.erasing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.copydesk.store.EnrichedTopic.event;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.copydesk.events.EventJson;
import org.copydesk.events.Topics;
import org.copydesk.local.testing.KafkaTestResource;
import org.copydesk.local.testing.PostgresTestResource;
import org.copydesk.store.EnrichedTopic;
import org.copydesk.store.Rows;
import org.copydesk.store.Sample;
import org.copydesk.store.merging.Outcome;
import org.copydesk.store.persistence.ErasureRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
class ErasureIT {

  @Inject EnrichedTopic topic;
  @Inject Rows rows;
  @Inject ErasureRepository erasures;
  @Inject AgroalDataSource database;

  @Test
  void allRevisionsGoAndTheTopicsAreTold() {
    String id = Sample.newId();
    topic.process(
        List.of(event(Sample.article(id).revision("a")), event(Sample.article(id).revision("b"))));

    given().delete("/articles/" + id).then().statusCode(204);

    assertThat(rows.revisions(id)).isEmpty();
    assertThat(rows.current(id)).isEmpty();
    given().get("/articles/" + id).then().statusCode(404);
    assertThat(topic.read(Topics.ENRICHED, id).getLast().value()).isNull();
    assertThat(topic.read(Topics.ERASED, id))
        .singleElement()
        .satisfies(record -> {
          assertThat(EventJson.readErasure(record.value()).id()).isEqualTo(id);
          assertThat(EventJson.readErasure(record.value()).allowedAt()).isNull();
        });
    assertThat(rows.select("select announced from erased where article_id = ?", id))
        .containsExactly("t");
  }

  @Test
  void repeatIsAnsweredAlikeAndAnArticleThatNeverWasIsNotFound() {
    Sample article = Sample.article();
    topic.process(List.of(event(article)));

    given().delete("/articles/" + article.id()).then().statusCode(204);
    given().delete("/articles/" + article.id()).then().statusCode(204);
    given()
        .delete("/articles/" + Sample.newId())
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/not-found"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "0123456789ABCDEF0123456789ABCDEF",
        "%00",
        "0a1b2c3d4e5f60718293a4b5c6d7e8f9x"
      })
  void badIdIsAProblem(String id) {
    for (String path : List.of("", "/erasure")) {
      given()
          .urlEncodingEnabled(false)
          .delete("/articles/" + id + path)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("type", equalTo("/problems/invalid-id"));
    }
    given().urlEncodingEnabled(false).put("/articles/" + id + "/erasure").then().statusCode(400);
  }

  @Test
  void whatComesAfterTheErasureIsRefusedAndEndedByATombstoneToo() {
    Sample article = Sample.article();
    double erased = topic.count(Outcome.ERASED);
    given()
        .put("/articles/" + article.id() + "/erasure")
        .then()
        .statusCode(200)
        .body("id", equalTo(article.id()))
        .body("erasedAt", notNullValue());

    topic.process(List.of(event(article), event(article.revision("r2").receivedAt(Instant.now()))));

    assertThat(rows.revisions(article.id())).isEmpty();
    assertThat(topic.count(Outcome.ERASED)).isEqualTo(erased + 2);
    await()
        .untilAsserted(
            () -> assertThat(topic.read(Topics.ENRICHED, article.id()).getLast().value()).isNull());
    assertThat(topic.deadLetters(article.key())).isEmpty();
  }

  @Test
  void articleThatIsAllowedAgainIsStoredButNothingFromBefore() {
    Sample article = Sample.article();
    String path = "/articles/" + article.id();
    topic.process(List.of(event(article)));
    given().delete(path).then().statusCode(204);

    given().delete(path + "/erasure").then().statusCode(204);

    given().get(path + "/erasure").then().statusCode(200).body("allowedAt", notNullValue());
    topic.process(List.of(event(article)));
    assertThat(rows.revisions(article.id())).isEmpty();
    topic.process(List.of(event(article.revision("r2").receivedAt(Instant.now().plusSeconds(1)))));
    assertThat(rows.revisions(article.id())).containsExactly("r2");
    assertThat(topic.read(Topics.ERASED, article.id())).hasSize(2);

    given().delete(path).then().statusCode(204);
    assertThat(rows.revisions(article.id())).isEmpty();
    given().get(path + "/erasure").then().body("allowedAt", org.hamcrest.Matchers.nullValue());
  }

  @Test
  void whatWasNeverErasedCannotBeAllowed() {
    given().delete("/articles/" + Sample.newId() + "/erasure").then().statusCode(404);
    given().get("/articles/" + Sample.newId() + "/erasure").then().statusCode(404);
  }

  /** As if the service had died behind its transaction. */
  @Test
  void erasureThatWasNotToldIsToldByItself() {
    Sample article = Sample.article();
    topic.process(List.of(event(article)));

    erasures.erase(article.id(), Instant.now());

    await().until(() -> topic.read(Topics.ERASED, article.id()).size() == 1);
    await().until(() -> topic.read(Topics.ENRICHED, article.id()).getLast().value() == null);
  }

  @Test
  void articleThatIsBeingStoredMeanwhileIsErasedToo() throws Exception {
    Sample article = Sample.article();
    CompletableFuture<Void> erasing;
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table article_revision in exclusive mode");
      double before = topic.processed();
      topic.send(List.of(event(article)));
      // The poll's transaction has begun, and waits with what it knows of erasures.
      await()
          .until(() ->
              !rows.select(
                      "select 1 from pg_locks where locktype = 'advisory' and mode = 'ShareLock'"
                          + " and granted")
                  .isEmpty());
      erasing =
          CompletableFuture.runAsync(
              () -> given().put("/articles/" + article.id() + "/erasure").then().statusCode(200));
      await()
          .until(() ->
              !rows.select(
                      "select 1 from pg_locks where locktype = 'advisory'"
                          + " and mode = 'ExclusiveLock' and not granted")
                  .isEmpty());
      connection.rollback();
      topic.awaitProcessed(before + 1);
    }

    erasing.get();
    assertThat(rows.revisions(article.id())).isEmpty();
    assertThat(rows.current(article.id())).isEmpty();
    assertThat(topic.read(Topics.ENRICHED, article.id()).stream().map(r -> r.value()))
        .anyMatch(Objects::isNull);
  }
}
