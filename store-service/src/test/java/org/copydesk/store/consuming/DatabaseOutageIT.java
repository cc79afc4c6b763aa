package org.copydesk.store.consuming;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.copydesk.local.PostgresServer;
import org.copydesk.local.testing.KafkaTestResource;
import org.copydesk.local.testing.PostgresTestResource;
import org.copydesk.store.EnrichedTopic;
import org.copydesk.store.Rows;
import org.copydesk.store.Sample;
import org.copydesk.store.merging.Outcome;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DatabaseOutageIT.ShortPollInterval.class)
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
class DatabaseOutageIT {

  private static final Duration POLL_INTERVAL = Duration.ofSeconds(3);
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

  @Inject EnrichedTopic topic;
  @Inject Rows rows;
  @Inject AgroalDataSource database;

  /**
   * So that an outage that is bearable in a test is longer than what the group waits for a poll.
   */
  public static final class ShortPollInterval implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "mp.messaging.incoming.enriched.max.poll.interval.ms",
          Long.toString(POLL_INTERVAL.toMillis()),
          "mp.messaging.incoming.enriched.max.poll.records",
          "500");
    }
  }

  private static List<Sample> articles(int count) {
    return IntStream.range(0, count).mapToObj(i -> Sample.article()).toList();
  }

  private static void awaitReadiness(int status) {
    await()
        .atMost(LONG_ENOUGH)
        .untilAsserted(
            () -> assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(status));
  }

  private long stored(List<Sample> articles) {
    String[] ids = articles.stream().map(Sample::id).toArray(String[]::new);
    return Long.parseLong(
        rows.select(
                "select count(*) from article join article_revision r"
                    + " on r.article_id = id and r.revision = article.revision where id = any (?)",
                (Object) ids)
            .getFirst());
  }

  @Test
  void databaseKilledWithRecordsInFlightLosesNothing() {
    PostgresServer server = PostgresTestResource.server();
    List<Sample> articles = articles(10_000);
    double before = topic.processed();
    double dead = topic.count(Outcome.DEAD_LETTERED);
    topic.send(articles.stream().map(EnrichedTopic::event).toList());
    topic.awaitProcessed(before + 500);

    server.kill();
    awaitReadiness(503);
    assertThat(topic.processed()).isLessThan(before + 10_000);
    given().get("/q/health/live").then().statusCode(200);
    given()
        .get("/articles")
        .then()
        .statusCode(503)
        .header("Retry-After", "5")
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/unavailable"));
    server.restart();

    topic.awaitProcessed(before + 10_000);
    assertThat(stored(articles)).isEqualTo(10_000);
    assertThat(topic.processed()).isEqualTo(before + 10_000);
    assertThat(topic.count(Outcome.DEAD_LETTERED)).isEqualTo(dead);
    awaitReadiness(200);
  }

  @Test
  void databaseSlowerThanThePollIntervalIsWaitedFor() throws SQLException {
    List<Sample> articles = articles(3000);
    double before = topic.processed();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table article in access exclusive mode");
      topic.send(articles.stream().map(EnrichedTopic::event).toList());
      await()
          .during(POLL_INTERVAL.multipliedBy(3))
          .atMost(LONG_ENOUGH)
          .until(() -> topic.processed() == before);
      given().get("/q/health/live").then().statusCode(200);
      connection.rollback();
    }

    topic.awaitProcessed(before + 3000);
    assertThat(stored(articles)).isEqualTo(3000);
    assertThat(topic.processed()).isEqualTo(before + 3000);
  }
}
