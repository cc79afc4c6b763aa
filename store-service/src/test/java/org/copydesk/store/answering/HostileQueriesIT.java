package org.copydesk.store.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.copydesk.local.testing.HostileRequest;
import org.copydesk.local.testing.KafkaTestResource;
import org.copydesk.local.testing.PostgresTestResource;
import org.copydesk.local.testing.RawHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every request of {@code hostile.txt} is answered as it says there, and in time. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
class HostileQueriesIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TestHTTPResource("/")
  URI service;

  static List<HostileRequest> requests() {
    return HostileRequest.read(HostileQueriesIT.class, "hostile.txt");
  }

  @BeforeEach
  void awaitTables() {
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> new RawHttp(service).send(ordinary()).status() == 200);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void isAnsweredAsItShouldBe(HostileRequest request) throws IOException {
    long start = System.nanoTime();
    RawHttp.Answer answer = new RawHttp(service).send(request);
    long millis = (System.nanoTime() - start) / 1_000_000;

    assertThat(answer.status()).as(answer.head() + answer.body()).isIn(request.statuses());
    assertThat(answer.answers()).as("answers to one request").isLessThanOrEqualTo(1);
    assertThat(millis).isLessThan(request.within().toMillis());
    assertThat(answer.head().toLowerCase(Locale.ROOT))
        .doesNotContain("\nserver:", "\nset-cookie:", "\nx-powered-by:");
    if (!request.problem().isEmpty()) {
      assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
      JsonNode problem = JSON.readTree(answer.body());
      assertThat(problem.path("type").asText()).isEqualTo("/problems/" + request.problem());
      assertThat(problem.path("status").asInt()).isEqualTo(answer.status());
      assertThat(problem.path("detail").asText())
          .doesNotContain("Exception", "java.", "PSQL", "org.");
    }
    assertThat(new RawHttp(service).send(ordinary()).status()).as("afterwards").isEqualTo(200);
  }

  private static HostileRequest ordinary() {
    return HostileRequest.read(HostileQueriesIT.class, "ordinary.txt").getFirst();
  }
}
