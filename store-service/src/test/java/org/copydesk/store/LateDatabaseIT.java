package org.copydesk.store;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.copydesk.local.testing.KafkaTestResource;
import org.copydesk.local.testing.PostgresTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(value = LateDatabaseIT.DatabaseAway.class, restrictToAnnotatedClass = true)
class LateDatabaseIT {

  @Inject EnrichedTopic topic;

  /** The service starts while its database does not run. */
  public static final class DatabaseAway implements QuarkusTestResourceLifecycleManager {

    private final PostgresTestResource postgres = new PostgresTestResource();

    @Override
    public Map<String, String> start() {
      Map<String, String> settings = postgres.start();
      PostgresTestResource.server().kill();
      return settings;
    }

    /** The next test class uses it as well. */
    @Override
    public void stop() {
      if (!PostgresTestResource.server().isAlive()) {
        PostgresTestResource.server().restart();
      }
    }
  }

  @Test
  void serviceLivesWithoutTheDatabaseAndStoresOnceItComes() {
    given().get("/q/health/started").then().statusCode(200);
    given().get("/q/health/live").then().statusCode(200);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            given()
                .get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'schema' }.data.cause", containsString("refused")));
    given().get("/articles").then().statusCode(503);

    PostgresTestResource.server().restart();

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP")));
    topic.process(List.of(EnrichedTopic.event(Sample.article())));
  }
}
