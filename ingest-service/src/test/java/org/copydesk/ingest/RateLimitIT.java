package org.copydesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.copydesk.access.ApiKey;
import org.copydesk.local.testing.KafkaTestResource;
import org.junit.jupiter.api.Test;

/** One sender's limits are his own. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@TestProfile(RateLimitIT.TwoSenders.class)
class RateLimitIT {

  private static final String ONE = ApiKey.PREFIX + "one";
  private static final String OTHER = ApiKey.PREFIX + "other";
  private static final String STREAM = ApiKey.PREFIX + "stream";
  private static final String ARTICLE = "{\"articleBody\":\"The port opens on 2 January 2026.\"}";

  @TestHTTPResource("/")
  URI service;

  @Test
  void senderOfTooManyIsToldWhenToComeAgainAndNobodyElse() {
    List<HttpResponse<String>> answers =
        IntStream.range(0, 100).mapToObj(_ -> post(ONE, "application/json", ARTICLE)).toList();

    HttpResponse<String> refused = answers.getLast();
    assertThat(answers.getFirst().statusCode()).isEqualTo(202);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(Posting.read(refused.body()).path("type").textValue())
        .isEqualTo("/problems/rate-limit-exceeded");
    assertThat(refused.headers().firstValueAsLong("Retry-After")).hasValue(1);
    assertThat(post(OTHER, "application/json", ARTICLE).statusCode()).isEqualTo(202);
  }

  @Test
  void streamIsReadNoFasterThanItsSenderMaySend() {
    long start = System.nanoTime();

    HttpResponse<String> answer = post(STREAM, "application/x-ndjson", (ARTICLE + "\n").repeat(26));

    assertThat(answer.body().lines()).hasSize(26).allMatch(line -> line.contains(":202,"));
    assertThat(System.nanoTime() - start).as("6 of 2 a second").isGreaterThan(2_000_000_000L);
  }

  private HttpResponse<String> post(String key, String type, String body) {
    return new Posting(service)
        .post(
            "/articles",
            type,
            body.getBytes(StandardCharsets.UTF_8),
            "Authorization",
            "Bearer " + key);
  }

  /** Twenty articles at once, and then two a second. */
  public static final class TwoSenders implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "copydesk.ingest.limits.articles-per-second", "2",
          "copydesk.ingest.limits.burst", "10s",
          "copydesk.access.keys",
              String.join(
                  ";",
                  ApiKey.line("one", List.of("ingest"), ONE),
                  ApiKey.line("other", List.of("ingest"), OTHER),
                  ApiKey.line("stream", List.of("ingest"), STREAM)));
    }
  }
}
