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
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.logging.Logger;
import org.copydesk.local.Part;
import org.opentest4j.TestAbortedException;

/** The whole of Copydesk as its users see it, started once for all tests of this module. */
final class Pipeline {

  /** For what was submitted to come through, on a busy machine, a restart of a service included. */
  static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final Logger LOG = Logger.getLogger(Pipeline.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();

  // Runs once: what did not start for one test does not start for the next.
  private static final FutureTask<Pipeline> SHARED = new FutureTask<>(() -> new Pipeline(start()));

  private final Stack stack;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Pipeline(Stack stack) {
    this.stack = stack;
  }

  /**
   * The one that all tests use; it ends with the JVM. The system property {@code copydesk.parts}
   * says what it runs on, {@code embedded} or {@code containers}; where it says nothing, containers
   * where a Docker engine answers.
   */
  static Pipeline shared() {
    SHARED.run();
    try {
      return SHARED.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("the parts do not start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the parts were starting", e);
    }
  }

  private static Stack start() {
    String parts = System.getProperty("copydesk.parts", "");
    boolean containers =
        switch (parts) {
          case "embedded" -> false;
          case "containers" -> true;
          case "" -> ContainerStack.isPossible();
          case "containers-if-possible" -> {
            if (!ContainerStack.isPossible()) {
              LOG.info("No Docker engine answers: the tests do not run on containers");
              throw new TestAbortedException("no Docker engine answers");
            }
            yield true;
          }
          default -> throw new IllegalArgumentException("copydesk.parts=" + parts);
        };
    LOG.info("The tests run on " + (containers ? "containers" : "embedded parts"));
    return containers ? ContainerStack.start() : EmbeddedStack.start();
  }

  /** On parts of the caller's, who ends them. */
  static Pipeline on(Stack stack) {
    return new Pipeline(stack);
  }

  Stack stack() {
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

  /** Asks store-service to delete, and does not mind if that dies instead of answering. */
  void deleteUnanswered(String path) throws InterruptedException {
    try {
      delete(path);
    } catch (IOException e) {
      LOG.fine("no answer: " + e);
    }
  }

  /** Asks store-service to delete. */
  HttpResponse<Void> delete(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(stack.address(Part.STORE).resolve(path))
            .timeout(PATIENCE)
            .DELETE()
            .build(),
        BodyHandlers.discarding());
  }

  /** What an operator's request without a body is answered with. */
  JsonNode operate(Part service, String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(stack.address(service).resolve(path))
                .timeout(PATIENCE)
                .POST(BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return json(answer.body());
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
