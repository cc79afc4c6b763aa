package org.copydesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.copydesk.local.testing.KafkaTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The broker hangs: its process is stopped, its connections stay open. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
class BrokerFailureIT {

  private static final Duration ANSWER = Duration.ofSeconds(3);
  private static final Duration RECOVERY = Duration.ofSeconds(10);

  @TestHTTPResource("/")
  URI service;

  private Posting posting;

  @BeforeEach
  void connectAndStopBroker() {
    posting = new Posting(service);
    Awaitility.await().atMost(RECOVERY).until(() -> post("before").statusCode() == 202);
    signal("STOP");
  }

  @AfterEach
  void resumeBroker() {
    signal("CONT");
    Awaitility.await().atMost(RECOVERY).until(() -> post("after").statusCode() == 202);
  }

  @Test
  void articleIsRefusedInTimeAndTakenWhenTheBrokerIsBack() {
    long start = System.nanoTime();
    HttpResponse<String> response = post("while it hangs");
    Duration took = Duration.ofNanos(System.nanoTime() - start);

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(took).isLessThan(ANSWER);
    assertThat(response.headers().firstValue("Retry-After")).hasValue("2");
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(Posting.read(response.body()).path("type").textValue())
        .isEqualTo("/problems/broker-unavailable");

    signal("CONT");
    Awaitility.await().atMost(RECOVERY).until(() -> post("once more").statusCode() == 202);
  }

  @Test
  void everyLineIsRefusedInTime() {
    String body = "{\"articleBody\":\"one of many\"}\n".repeat(10_000);

    long start = System.nanoTime();
    List<JsonNode> results = posting.ndjson(body.getBytes(StandardCharsets.UTF_8));
    Duration took = Duration.ofNanos(System.nanoTime() - start);

    assertThat(results).hasSize(10_000).allMatch(result -> result.path("status").intValue() == 503);
    // Not 2 s a window of lines, which would be 10 s and more.
    assertThat(took).isLessThan(ANSWER.multipliedBy(2));
  }

  @Test
  void serviceIsAliveButNotReady() {
    Awaitility.await().atMost(RECOVERY).until(() -> get("/q/health/ready").statusCode() == 503);

    assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> post(String body) {
    return posting.json("{\"articleBody\":\"" + body + "\"}");
  }

  private HttpResponse<String> get(String path) {
    return posting.send(HttpRequest.newBuilder(service.resolve(path)).build());
  }

  private static void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(KafkaTestResource.broker().pid()))
          .inheritIO()
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
