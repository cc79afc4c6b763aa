package org.copydesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.copydesk.local.testing.KafkaTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
class RefusalIT {

  private static final int LIMIT = 1 << 20;

  @TestHTTPResource("/")
  URI service;

  private Posting posting;

  @BeforeEach
  void connect() {
    posting = new Posting(service);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"articleBody\":            | 400 | malformed-json",
        "''                           | 400 | malformed-json",
        "{\"articleBody\":\"a\"} {}   | 400 | malformed-json",
        "{\"a\":1,\"a\":2}            | 400 | malformed-json",
        "[]                           | 422 | invalid-article",
        "null                         | 422 | invalid-article",
        "{\"headline\":\"a\"}         | 422 | invalid-article",
        "{\"articleBody\":\"\"}       | 422 | invalid-article",
        "{\"articleBody\":[\"a\"]}    | 422 | invalid-article",
        "{\"articleBody\":\"a\",\"url\":7}      | 422 | invalid-article",
        "{\"articleBody\":\"a\",\"author\":[7]} | 422 | invalid-article",
      })
  void badJsonIsAProblem(String body, int status, String slug) {
    HttpResponse<String> response = posting.json(body);

    assertProblem(response, status, slug);
  }

  @Test
  void deepJsonIsAProblem() {
    HttpResponse<String> response =
        posting.json("{\"articleBody\":\"a\",\"x\":" + "[".repeat(100_000) + "}");

    assertProblem(response, 400, "malformed-json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/xml", "multipart/form-data", ";;;", "text", "*/*"})
  void otherContentTypeIsAProblem(String contentType) {
    HttpResponse<String> response = posting.post("/articles", contentType, new byte[] {'a'});

    assertProblem(response, 415, "unsupported-media-type");
  }

  @Test
  void missingContentTypeIsAProblem() {
    HttpResponse<String> response =
        posting.send(
            HttpRequest.newBuilder(service.resolve("/articles"))
                .POST(HttpRequest.BodyPublishers.ofString("a"))
                .build());

    assertProblem(response, 415, "unsupported-media-type");
  }

  @Test
  void otherContentEncodingIsAProblem() {
    HttpResponse<String> response =
        posting.post(
            "/articles", "application/json", new byte[] {'a'}, "Content-Encoding", "deflate");

    assertProblem(response, 415, "unsupported-content-encoding");
    assertThat(response.headers().firstValue("Accept-Encoding")).hasValue("gzip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/x-ndjson", "text/plain"})
  void brokenGzipIsAProblem(String contentType) {
    HttpResponse<String> response =
        posting.post(
            "/articles",
            contentType,
            "no gzip".getBytes(StandardCharsets.US_ASCII),
            "Content-Encoding",
            "gzip");

    assertProblem(response, 400, "malformed-content-encoding");
  }

  @Test
  void answerThatIsNotJsonIsAProblem() {
    HttpResponse<String> response =
        posting.post("/articles", "text/plain", new byte[] {'a'}, "Accept", "text/html");

    assertProblem(response, 406, "not-acceptable");
  }

  @Test
  void articleOfTheLimitIsAccepted() {
    HttpResponse<String> response = posting.post("/articles", "text/plain", letters(LIMIT));

    assertThat(response.statusCode()).isEqualTo(202);
  }

  @Test
  void articleBeyondTheLimitIsAProblem() {
    HttpResponse<String> response = posting.post("/articles", "text/plain", letters(LIMIT + 1));

    assertProblem(response, 413, "article-too-large");
    assertThat(response.body()).contains(Integer.toString(LIMIT));
  }

  @Test
  void articleThatInflatesBeyondTheLimitIsAProblem() {
    byte[] bomb = Posting.gzip(letters(50 * LIMIT));

    HttpResponse<String> response =
        posting.post("/articles", "text/html", bomb, "Content-Encoding", "gzip");

    assertProblem(response, 413, "article-too-large");
  }

  @Test
  void binaryIsAProblem() {
    byte[] noise = new byte[4096];
    new Random(7).nextBytes(noise);

    HttpResponse<String> response = posting.post("/articles", "text/plain", noise);

    assertProblem(response, 422, "undecodable-text");
  }

  @Test
  void otherAddressIsAProblem() {
    HttpResponse<String> response = posting.post("/article", "text/plain", new byte[] {'a'});

    assertProblem(response, 404, "not-found");
  }

  @Test
  void otherMethodIsAProblem() {
    HttpResponse<String> response =
        posting.send(HttpRequest.newBuilder(service.resolve("/articles")).GET().build());

    assertProblem(response, 405, "method-not-allowed");
  }

  private static byte[] letters(int count) {
    byte[] letters = new byte[count];
    Arrays.fill(letters, (byte) 'a');
    return letters;
  }

  private static void assertProblem(HttpResponse<String> response, int status, String slug) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = Posting.read(response.body());
    assertThat(problem.path("type").textValue()).isEqualTo("/problems/" + slug);
    assertThat(problem.path("status").intValue()).isEqualTo(status);
    assertThat(problem.path("title").textValue()).isNotBlank();
    assertThat(problem.path("detail").textValue())
        .isNotBlank()
        .doesNotContain("Exception", "java.", "org.", "com.fasterxml");
  }
}
