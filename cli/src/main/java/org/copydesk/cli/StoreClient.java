package org.copydesk.cli;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a running store-service to erase, or to allow again. */
final class StoreClient implements AutoCloseable {

  private static final int ACCEPTED = 202;
  private static final int UNAVAILABLE = 503;
  private static final int ATTEMPTS = 15;
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final ServiceClient client;

  StoreClient(URI service) {
    this.client = new ServiceClient(service, TIMEOUT);
  }

  /**
   * Sends a request about an article's erasure until it has had its whole effect, half a minute
   * long at most.
   *
   * @param method PUT to erase, DELETE to allow
   * @throws CommandFailure if the service does not answer
   */
  HttpResponse<String> erasure(String method, String articleId) throws InterruptedException {
    HttpRequest request =
        client
            .request("articles/" + articleId + "/erasure")
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
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
    return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static boolean isUnfinished(HttpResponse<String> response) {
    return response.statusCode() == ACCEPTED || response.statusCode() == UNAVAILABLE;
  }
}
