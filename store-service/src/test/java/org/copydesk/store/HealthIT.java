package org.copydesk.store;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.copydesk.local.testing.KafkaTestResource;
import org.copydesk.local.testing.PostgresTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
class HealthIT {

  @Inject EnrichedTopic topic;

  @TestHTTPResource(value = "/metrics", management = true)
  URI metrics;

  private static void signalBroker(String signal) throws IOException, InterruptedException {
    String pid = Long.toString(KafkaTestResource.broker().pid());
    new ProcessBuilder("kill", "-" + signal, pid).inheritIO().start().waitFor();
  }

  private static void awaitReadiness(int status, String broker) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            given()
                .get("/q/health/ready")
                .then()
                .statusCode(status)
                .body("checks.find { it.name == 'broker' }.status", equalTo(broker)));
  }

  @Test
  void readinessNamesBrokerAndDatabase() {
    awaitReadiness(200, "UP");
    given()
        .get("/q/health/ready")
        .then()
        .body("checks.name", hasItem(containsString("Database")), "status", equalTo("UP"));
  }

  @Test
  void hangingBrokerMakesTheServiceUnreadyButNotDeadAndItGoesOnByItself() throws Exception {
    topic.process(List.of(EnrichedTopic.event(Sample.article())));
    signalBroker("STOP");
    try {
      awaitReadiness(503, "DOWN");
      given().get("/q/health/live").then().statusCode(200);
      given().get("/articles").then().statusCode(200);
    } finally {
      signalBroker("CONT");
    }

    awaitReadiness(200, "UP");
    topic.process(List.of(EnrichedTopic.event(Sample.article())));
  }

  @Test
  void everyOutcomeHasACounter() {
    for (String outcome : List.of("stored", "repeated", "erased", "dead-lettered")) {
      given()
          .get(metrics)
          .then()
          .body(containsString("copydesk_store_records_total{outcome=\"" + outcome + "\"}"));
    }
  }
}
