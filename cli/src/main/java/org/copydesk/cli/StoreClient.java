package org.copydesk.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Asks a running store-service to erase, or to allow again. */
final class StoreClient implements AutoCloseable {

  private static final int ACCEPTED = 202;
  private static final int UNAVAILABLE = 503;
  private static final int ATTEMPTS = 15;
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final URI service;
  private final Optional<String> key;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /**
   * @param key of the service's API; empty where it asks for none
   */
  StoreClient(URI service, Optional<String> key) {
    this.key = key;
    String base = service.toString();
    this.service = URI.create(base.endsWith("/") ? base : base + "/");
  }

  /**
   * Sends a request about an article's erasure until it has had its whole effect, half a minute
   * long at most.
   *
   * @param method PUT to erase, DELETE to allow
   * @throws CommandFailure if the service does not answer
   */
  HttpResponse<String> erasure(String method, String articleId) throws InterruptedException {
    HttpRequest.Builder asking =
        HttpRequest.newBuilder(service.resolve("articles/" + articleId + "/erasure"))
            .timeout(TIMEOUT)
            .method(method, HttpRequest.BodyPublishers.noBody());
    key.ifPresent(it -> asking.header("Authorization", "Bearer " + it));
    HttpRequest request = asking.build();
    HttpResponse<String> response = send(request);
    for (int attempt = 1; isUnfinished(response) && attempt < ATTEMPTS; attempt++) {
      Thread.sleep(PAUSE);
      response = send(request);
    }
    return response;
  }

  @Override
  public void close() {
    client.close();
  }

  private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new CommandFailure(
          "The store-service does not answer at " + service + ". Is ./copydesk up running?", e);
    }
  }

  private static boolean isUnfinished(HttpResponse<String> response) {
    return response.statusCode() == ACCEPTED || response.statusCode() == UNAVAILABLE;
  }
}
