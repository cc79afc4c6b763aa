package org.copydesk.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Posts to a running ingest-service; where that asks to come again, it does. */
final class IngestClient implements AutoCloseable {

  /** Status of an article that is safe. */
  static final int ACCEPTED = 202;

  /** Status of a request with many articles, each with its own. */
  static final int OK = 200;

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;
  private static final int ATTEMPTS = 8;
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final JsonMapper MAPPER = new JsonMapper();

  private final ServiceClient client;

  IngestClient(URI service) {
    this.client = new ServiceClient(service, TIMEOUT);
  }

  /**
   * An answer.
   *
   * @param status of HTTP
   * @param body JSON or NDJSON
   */
  record Answer(int status, String body) {

    /** The results of NDJSON. */
    List<JsonNode> lines() {
      return body.lines().filter(line -> !line.isBlank()).map(IngestClient::parse).toList();
    }

    /** What was wrong, for a person. */
    String reason() {
      JsonNode problem = parse(body);
      return problem.isObject() ? IngestClient.reason(problem) : "HTTP status " + status;
    }
  }

  /**
   * Posts and waits for the answer.
   *
   * @throws CommandFailure if the service does not answer
   */
  Answer post(String contentType, byte[] body) throws InterruptedException {
    HttpRequest request =
        client
            .request("articles")
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    HttpResponse<String> response = send(request);
    for (int attempt = 1; isBusy(response) && attempt < ATTEMPTS; attempt++) {
      Thread.sleep(retryAfter(response));
      response = send(request);
    }
    return new Answer(response.statusCode(), response.body());
  }

  /** Title and detail of a problem (RFC 9457). */
  static String reason(JsonNode problem) {
    return "%d %s: %s"
        .formatted(
            problem.path("status").asInt(),
            problem.path("title").asText(),
            problem.path("detail").asText());
  }

  @Override
  public void close() {
    client.close();
  }

  private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static boolean isBusy(HttpResponse<String> response) {
    return response.statusCode() == TOO_MANY_REQUESTS || response.statusCode() == UNAVAILABLE;
  }

  private static Duration retryAfter(HttpResponse<String> response) {
    return Duration.ofSeconds(response.headers().firstValueAsLong("Retry-After").orElse(1));
  }

  private static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException _) {
      return MissingNode.getInstance();
    }
  }
}
