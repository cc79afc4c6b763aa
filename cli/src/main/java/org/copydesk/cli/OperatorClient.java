package org.copydesk.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks a running service for what operators may. */
final class OperatorClient implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofMinutes(10);
  private static final JsonMapper JSON = new JsonMapper();

  private final ServiceClient client;

  OperatorClient(URI service) {
    this.client = new ServiceClient(service, TIMEOUT);
  }

  /** What is at an address, as JSON. */
  JsonNode get(String path, Query query) throws InterruptedException {
    return json(send(client.request(path + query).GET()));
  }

  /** What is at an address, byte for byte. */
  byte[] bytes(String path) throws InterruptedException {
    return send(client.request(path).GET()).body();
  }

  /** Has something done. */
  JsonNode post(String path, Query query) throws InterruptedException {
    return json(send(client.request(path + query).POST(BodyPublishers.noBody())));
  }

  @Override
  public void close() {
    client.close();
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) throws InterruptedException {
    HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
    if (response.statusCode() >= 400) {
      throw new CommandFailure(reason(response), null);
    }
    return response;
  }

  private static String reason(HttpResponse<byte[]> response) {
    JsonNode problem = json(response);
    if (problem.hasNonNull("title")) {
      return problem.path("title").asText() + ". " + detail(problem);
    }
    return switch (response.statusCode()) {
      case 401 -> "The service asks for a key: set COPYDESK_API_KEY.";
      case 403 -> "The key does not allow this: it needs the role operate.";
      default -> "The service answers with HTTP status " + response.statusCode() + ".";
    };
  }

  private static String detail(JsonNode problem) {
    String parameter =
        Optional.ofNullable(problem.path("parameter").textValue()).map(it -> it + " ").orElse("");
    return parameter + problem.path("detail").asText();
  }

  private static JsonNode json(HttpResponse<byte[]> response) {
    try {
      return JSON.readTree(new String(response.body(), StandardCharsets.UTF_8));
    } catch (JsonProcessingException _) {
      return MissingNode.getInstance();
    }
  }

  /** Parameters of an address, in their order. */
  static final class Query {

    private final List<Map.Entry<String, String>> values = new ArrayList<>();

    /** Adds a value; none if it is null. */
    Query with(String name, Object value) {
      if (value != null) {
        values.add(Map.entry(name, value.toString()));
      }
      return this;
    }

    /** Adds all parameters of a query string, whose values may be written plainly. */
    Query withAll(String query) {
      for (String pair : query.split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
          throw new CommandFailure("A query is like language=zh-Hans&entity=Q2283.", null);
        }
        with(pair.substring(0, equals), pair.substring(equals + 1));
      }
      return this;
    }

    @Override
    public String toString() {
      return values.stream()
          .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
          .collect(Collectors.joining("&", values.isEmpty() ? "" : "?", ""));
    }

    static String encode(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }
}
