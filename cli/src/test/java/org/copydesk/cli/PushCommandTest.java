package org.copydesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a service that takes every article but those with "bad" in them. */
class PushCommandTest {

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger busy = new AtomicInteger();
  private final StringWriter messages = new StringWriter();
  private HttpServer service;

  @TempDir Path folder;

  @BeforeEach
  void startService() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext("/articles", this::answer);
    service.start();
  }

  @AfterEach
  void stopService() {
    service.stop(0);
  }

  @Test
  void rejectedLinesAreNamedByFileAndLine() throws Exception {
    Path file = folder.resolve("some.ndjson.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("{\"a\":1}\n\n{\"bad\":2}\n{\"a\":3}".getBytes(UTF_8));
    }

    int status = push(file.toString());

    assertThat(status).isEqualTo(1);
    assertThat(messages.toString())
        .contains(file + ":3: 422 The article is not valid: bad", "2 accepted, 1 rejected");
  }

  @Test
  void manyLinesGoInSeveralRequests() throws Exception {
    Path file = Files.writeString(folder.resolve("many.jsonl"), "{\"a\":1}\n".repeat(2_500));

    int status = push(file.toString());

    assertThat(status).isZero();
    assertThat(requests).hasSize(3);
    assertThat(messages.toString()).contains("2500 accepted, 0 rejected");
  }

  @Test
  void filesOfAFolderGoAsWhatTheyAre() throws Exception {
    Files.writeString(folder.resolve("a.html"), "<p>page</p>");
    Files.writeString(Files.createDirectory(folder.resolve("sub")).resolve("b.txt"), "text");
    Files.writeString(folder.resolve("c.png"), "picture");

    int status = push(folder.toString());

    assertThat(status).isZero();
    assertThat(requests).containsExactly("text/html <p>page</p>", "text/plain text");
    assertThat(messages.toString()).contains("c.png", "2 accepted, 0 rejected");
  }

  @Test
  void busyServiceIsAskedAgain() throws Exception {
    busy.set(2);
    Path file = Files.writeString(folder.resolve("a.txt"), "text");

    int status = push(file.toString());

    assertThat(status).isZero();
    assertThat(requests).hasSize(3);
  }

  @Test
  void serviceThatIsDownIsToldInASentence() throws Exception {
    service.stop(0);
    Path file = Files.writeString(folder.resolve("a.txt"), "text");

    int status = push(file.toString());

    assertThat(status).isEqualTo(1);
    assertThat(messages.toString()).contains("does not answer").doesNotContain("Exception");
  }

  private int push(String path) {
    String address = "http://localhost:" + service.getAddress().getPort();
    return Copydesk.commandLine()
        .setErr(new PrintWriter(messages, true))
        .execute("push", "--to", address, path);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    requests.add(type + " " + body);
    if (busy.getAndDecrement() > 0) {
      exchange.getResponseHeaders().set("Retry-After", "0");
      exchange.sendResponseHeaders(503, -1);
    } else if (type.equals("application/x-ndjson")) {
      respond(exchange, 200, results(body));
    } else {
      respond(exchange, 202, "{}");
    }
  }

  private static String results(String body) {
    StringBuilder results = new StringBuilder();
    int number = 0;
    for (String line : body.lines().toList()) {
      number++;
      results.append(
          line.contains("bad")
              ? "{\"line\":%d,\"status\":422,\"problem\":{\"title\":\"The article is not valid\",\"status\":422,\"detail\":\"bad\"}}\n"
                  .formatted(number)
              : "{\"line\":%d,\"status\":202,\"id\":\"0\"}\n".formatted(number));
    }
    return results.toString();
  }

  private static void respond(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
