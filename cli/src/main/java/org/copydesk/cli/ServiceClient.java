package org.copydesk.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.Optional;

/** Asks one of the running services, and shows it the caller's key. */
final class ServiceClient implements AutoCloseable {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  private final URI service;
  private final Duration timeout;
  private final Optional<String> key = ApiKeyEnvironment.key();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  /**
   * @param timeout for each answer
   */
  ServiceClient(URI service, Duration timeout) {
    String address = service.toString();
    this.service = URI.create(address.endsWith("/") ? address : address + "/");
    this.timeout = timeout;
  }

  /**
   * The beginning of a request.
   *
   * @param path below the service's address, without a slash at its beginning
   */
  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path)).timeout(timeout);
    key.ifPresent(it -> request.header("Authorization", "Bearer " + it));
    return request;
  }

  /**
   * Sends and waits for the answer, whatever its status is.
   *
   * @throws CommandFailure if the service does not answer
   */
  <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) throws InterruptedException {
    try {
      return client.send(request, body);
    } catch (IOException e) {
      throw new CommandFailure(
          "The service does not answer at " + service + ". Is ./copydesk up running?", e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
