package org.copydesk.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.copydesk.local.testing.KafkaTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
class LeavingIT {

  @Inject Event<ShutdownDelayInitiatedEvent> shutdown;

  @Test
  void clientsAreAskedToConnectElsewhereBeforeTheStop() {
    assertThat(connection()).isNull();

    shutdown.fire(new ShutdownDelayInitiatedEvent());

    assertThat(connection()).isEqualTo("close");
  }

  private static String connection() {
    return given()
        .contentType("text/plain")
        .body("A ship left Ningbo on 2 January 2026.")
        .post("/articles")
        .then()
        .statusCode(202)
        .extract()
        .header("Connection");
  }
}
