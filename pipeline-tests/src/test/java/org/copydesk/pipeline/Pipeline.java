package org.copydesk.pipeline;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.copydesk.local.CopydeskHome;
import org.copydesk.local.Folders;
import org.copydesk.local.LocalStack;
import org.copydesk.local.Part;
import org.copydesk.local.StackSettings;

/** The whole of Copydesk as its users see it, started once for all tests of this module. */
final class Pipeline {

  /** For what was submitted to come through, on a busy machine, a restart of a service included. */
  static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static Pipeline shared;

  private final LocalStack stack;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Pipeline(LocalStack stack) {
    this.stack = stack;
  }

  /** The one that all tests use; it ends with the JVM. */
  static synchronized Pipeline shared() {
    if (shared == null) {
      Path data = CopydeskHome.find().resolve("pipeline-tests/target/stack");
      try {
        Folders.delete(data);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot delete " + data, e);
      }
      shared = new Pipeline(LocalStack.start(StackSettings.onFreePorts(data), _ -> {}));
    }
    return shared;
  }

  LocalStack stack() {
    return stack;
  }

  Table table() {
    return new Table(stack.jdbcUrl());
  }

  /**
   * Posts to {@code /articles}.
   *
   * @param query empty, or beginning with a question mark
   */
  HttpResponse<String> post(String contentType, byte[] body, String query)
      throws IOException, InterruptedException {
    return http.send(submission(contentType, body, query), BodyHandlers.ofString());
  }

  /** The lines of the answer as they come, for a body of many articles. */
  HttpResponse<InputStream> postLines(byte[] body) throws IOException, InterruptedException {
    return http.send(submission("application/x-ndjson", body, ""), BodyHandlers.ofInputStream());
  }

  private HttpRequest submission(String contentType, byte[] body, String query) {
    return HttpRequest.newBuilder(stack.address(Part.INGEST).resolve("/articles" + query))
        .header("Content-Type", contentType)
        .timeout(PATIENCE)
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  /** What {@code GET /articles/ID} answers, as soon as it is there. */
  JsonNode stored(String id) {
    HttpResponse<String> answer =
        await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(100))
            .until(() -> get(Part.STORE, "/articles/" + id), each -> each.statusCode() == 200);
    return json(answer.body());
  }

  HttpResponse<String> get(Part service, String path) throws IOException, InterruptedException {
    return get(stack.address(service).resolve(path));
  }

  /** All of a service's metrics, in Prometheus' form. */
  String metrics(Part service) throws IOException, InterruptedException {
    return get(stack.management(service).resolve("/q/metrics")).body();
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException("no JSON: " + text, e);
    }
  }
}
