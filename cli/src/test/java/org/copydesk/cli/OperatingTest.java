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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operators' commands, against a service that answers as it is told. */
class OperatingTest {

  private static final String LETTERS =
      """
      {"matching":3,"deadLetters":[{"id":"2-17","articleId":"a1","reason":"enrichment-failed",
      "explanation":"x","stackDigest":"d1","attempts":2,"topic":"articles.received",
      "deadSince":"2026-01-02T03:04:05Z","replayed":true},
      {"id":"2-16","reason":"\\u001b[2Jmalformed-event","replayed":false}]}\
      """;

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Deque<String> answers = new ArrayDeque<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter messages = new StringWriter();
  private int status = 200;
  private HttpServer service;

  @BeforeEach
  void startService() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext("/", this::answer);
    service.start();
  }

  @AfterEach
  void stopService() {
    service.stop(0);
  }

  @Test
  void listIsATable() {
    answers.add(LETTERS);

    int exit = run("dead-letter", "list", "--reason", "enrichment-failed", "--open");

    assertThat(exit).isZero();
    assertThat(requests)
        .containsExactly("GET /dead-letters?reason=enrichment-failed&replayed=false");
    assertThat(out.toString().lines().toList()).hasSize(3);
    assertThat(out.toString())
        .contains("2-17", "enrichment-failed", "articles.received", "yes")
        .doesNotContain("\u001b");
    assertThat(messages.toString()).contains("1 more");
  }

  @Test
  void listIsJson() {
    answers.add(LETTERS);

    run("dead-letter", "list", "--json", "--since", "2026-01-02", "--limit", "5");

    assertThat(requests).containsExactly("GET /dead-letters?since=2026-01-02&limit=5");
    assertThat(out.toString()).startsWith("{\"matching\":3,");
  }

  @Test
  void timesMayBeAgo() {
    answers.add(LETTERS);

    run("dead-letter", "list", "--since", "2h");

    assertThat(requests.getFirst()).matches("GET /dead-letters\\?since=20..-..-..T..%3A..%3A..Z");
  }

  @Test
  void aLetterIsShownWithItsHeaders() {
    answers.add("{\"id\":\"2-17\",\"headers\":{\"ce_type\":\"t\",\"x\":\"\\u001b[2J\"}}");

    assertThat(run("dead-letter", "show", "2-17")).isZero();

    assertThat(requests).containsExactly("GET /dead-letters/2-17");
    assertThat(out.toString()).contains("ce_type: t").doesNotContain("\u001b");
  }

  @Test
  void aReplayTellsWhatItHasDone() {
    answers.add(
        """
        {"dryRun":false,"replayed":1,"skipped":1,"alreadyReplayed":4,"more":true,"letters":
        [{"id":"2-17","outcome":"replayed","topic":"articles.received","reason":"r"},
        {"id":"2-18","outcome":"value-omitted","topic":"articles.received","reason":"r"}]}\
        """);

    int exit = run("dead-letter", "replay", "2-17", "2-18", "--again");

    assertThat(exit).as("one could not be put back").isEqualTo(1);
    assertThat(requests)
        .containsExactly("POST /dead-letters/replay?letter=2-17&letter=2-18&again=true");
    assertThat(out.toString()).contains("1 put back, 4 left out", "do it again", "value-omitted");
  }

  @Test
  void aProblemIsToldInASentence() {
    status = 400;
    answers.add("{\"title\":\"The request cannot be understood\",\"detail\":\"Say which.\"}");

    assertThat(run("dead-letter", "replay")).isEqualTo(1);

    assertThat(messages.toString().strip())
        .isEqualTo("The request cannot be understood. Say which.");
  }

  @Test
  void pagesFollowOneAnother() {
    answers.add(
        "{\"resent\":100,\"withoutPage\":1,\"missing\":0,\"unreadable\":0,\"next\":\"aa\"}");
    answers.add("{\"resent\":7,\"withoutPage\":0,\"missing\":0,\"unreadable\":0}");

    int exit =
        run(
            "re-enrich",
            "--query",
            "language=zh-Hans&entity=微軟",
            "--pipeline-before",
            "0.2.0",
            "--rate",
            "1000");

    assertThat(exit).isZero();
    String query = "language=zh-Hans&entity=%E5%BE%AE%E8%BB%9F&pipeline-before=0.2.0";
    assertThat(requests)
        .containsExactly(
            "POST /re-enrich?" + query + "&limit=100",
            "POST /re-enrich?" + query + "&after=aa&limit=100");
    assertThat(out.toString()).contains("107 articles", "1 of these without their page");
    assertThat(messages.toString()).contains("--after aa");
  }

  @Test
  void theRateBoundsThePace() {
    answers.add("{\"resent\":10,\"next\":\"aa\"}");
    answers.add("{\"resent\":10}");
    long start = System.nanoTime();

    run("re-enrich", "--all", "--rate", "20");

    assertThat((System.nanoTime() - start) / 1_000_000).isGreaterThanOrEqualTo(500);
    assertThat(requests.getFirst()).isEqualTo("POST /re-enrich?all=true&limit=20");
  }

  @Test
  void manyIdsGoInSeveralRequests() {
    answers.add("{\"resent\":100}");
    answers.add("{\"resent\":1,\"missing\":49}");
    List<String> ids = IntStream.range(0, 150).mapToObj(i -> "%032x".formatted(i)).toList();

    int exit =
        run(Stream.concat(Stream.of("re-enrich", "--id"), ids.stream()).toArray(String[]::new));

    assertThat(exit).as("some were not found").isEqualTo(1);
    assertThat(requests).hasSize(2);
    assertThat(out.toString()).contains("101 articles", "49 not found");
  }

  @Test
  void aDryRunOnlyCounts() {
    answers.add("{\"matching\":12}");

    run("re-enrich", "--all", "--dry-run");

    assertThat(requests).containsExactly("GET /re-enrich?all=true");
    assertThat(out.toString()).contains("12 articles would be");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "re-enrich",
        "re-enrich --all --query language=en",
        "re-enrich --all --rate 0",
        "dead-letter",
        "dead-letter show"
      })
  void whatIsNotClearIsAMistake(String arguments) {
    assertThat(run(arguments.split(" "))).isEqualTo(2);
    assertThat(requests).isEmpty();
  }

  private int run(String... arguments) {
    String address = "http://localhost:" + service.getAddress().getPort();
    String[] all =
        arguments.length == 1
            ? arguments
            : Stream.concat(Stream.of(arguments), Stream.of("--from", address))
                .toArray(String[]::new);
    return Copydesk.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(messages, true))
        .execute(all);
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    byte[] bytes = (answers.isEmpty() ? "{}" : answers.poll()).getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
