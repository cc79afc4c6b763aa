package org.copydesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.copydesk.local.testing.HostileRequest;
import org.copydesk.local.testing.KafkaTestResource;
import org.copydesk.local.testing.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every request of {@code hostile.txt} is answered as it says there, and in time. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
class HostileInputIT {

  @TestHTTPResource("/")
  URI service;

  static List<HostileRequest> requests() {
    return HostileRequest.read(HostileInputIT.class, "hostile.txt");
  }

  @Test
  void listIsLong() {
    assertThat(requests()).hasSizeGreaterThanOrEqualTo(100).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void isAnsweredAsItShouldBe(HostileRequest request) {
    long start = System.nanoTime();
    RawHttp.Answer answer = new RawHttp(service).send(request);
    long millis = (System.nanoTime() - start) / 1_000_000;

    assertThat(answer.status()).as(answer.head() + answer.body()).isIn(request.statuses());
    assertThat(answer.answers()).as("answers to one request").isLessThanOrEqualTo(1);
    assertThat(millis).isLessThan(request.within().toMillis());
    assertThat(answer.head().toLowerCase(Locale.ROOT))
        .doesNotContain("\nserver:", "\nset-cookie:", "\nx-powered-by:");
    if (!request.problem().isEmpty()) {
      assertProblem(answer, request);
    }
    if (!request.lines().isEmpty()) {
      assertThat(answer.body().lines().map(HostileInputIT::result))
          .containsExactlyElementsOf(request.lines());
    }
    assertThat(new RawHttp(service).send(sane()).status()).as("afterwards").isEqualTo(202);
  }

  private static void assertProblem(RawHttp.Answer answer, HostileRequest request) {
    assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = Posting.read(answer.body());
    assertThat(problem.path("type").asText()).isEqualTo("/problems/" + request.problem());
    assertThat(problem.path("status").asInt()).isEqualTo(answer.status());
    assertThat(problem.path("detail").asText())
        .isNotBlank()
        .doesNotContain("Exception", "java.", "com.fasterxml");
  }

  private static String result(String line) {
    JsonNode result = Posting.read(line);
    String type = result.at("/problem/type").asText();
    return result.path("status").asText() + type.replace("/problems", "");
  }

  private static HostileRequest sane() {
    return HostileRequest.read(HostileInputIT.class, "sane.txt").getFirst();
  }
}
