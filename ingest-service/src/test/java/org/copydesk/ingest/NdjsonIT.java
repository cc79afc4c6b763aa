package org.copydesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.local.testing.KafkaTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
class NdjsonIT {

  private static final int LINES = 6000;
  private static final Charset UTF_8 = StandardCharsets.UTF_8;

  @TestHTTPResource("/")
  URI service;

  private Posting posting;

  @BeforeEach
  void connect() {
    posting = new Posting(service);
  }

  @Test
  void everyLineHasItsResultInOrderAndBadOnesSpareTheirNeighbours() {
    byte[] body = mixed();

    List<JsonNode> results = posting.ndjson(body);

    assertMixed(results);
    try (ReceivedTopic topic = new ReceivedTopic()) {
      topic.awaitAll(accepted(results));
    }
  }

  @Test
  void zippedLinesHaveTheSameResults() {
    byte[] body = Posting.gzip(mixed());

    List<JsonNode> results = posting.ndjson(body, "Content-Encoding", "gzip");

    assertMixed(results);
  }

  @Test
  void streamThatIsCutShortEndsWithAProblem() {
    byte[] whole = Posting.gzip("{\"articleBody\":\"a\"}\n".repeat(5000).getBytes(UTF_8));
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 9);

    List<JsonNode> results = posting.ndjson(cut, "Content-Encoding", "gzip");

    assertThat(results.getLast().path("problem").path("type").textValue())
        .isEqualTo("/problems/malformed-content-encoding");
  }

  @Test
  void lineBeyondTheLimitFailsAlone() {
    String body =
        "{\"articleBody\":\"before\"}\n{\"articleBody\":\""
            + "x".repeat(3 << 20)
            + "\"}\r\n{\"articleBody\":\"after\"}\r\n";

    List<JsonNode> results = posting.ndjson(body.getBytes(UTF_8));

    assertThat(results)
        .extracting(result -> result.path("status").intValue())
        .containsExactly(202, 413, 202);
  }

  @Test
  void blankLinesCountButHaveNoResult() {
    List<JsonNode> results =
        posting.ndjson("\n{\"articleBody\":\"a\"}\n \n{\"articleBody\":\"b\"}".getBytes(UTF_8));

    assertThat(results).extracting(result -> result.path("line").intValue()).containsExactly(2, 4);
  }

  @Test
  void emptyBodyHasNoResults() {
    List<JsonNode> results = posting.ndjson(new byte[0]);

    assertThat(results).isEmpty();
  }

  @Test
  void resultComesWhileTheBodyIsStillBeingSent() throws IOException {
    try (Socket socket = new Socket(service.getHost(), service.getPort())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      String head =
          String.join(
              "\r\n",
              "POST /articles HTTP/1.1",
              "Host: localhost",
              "Transfer-Encoding: chunked",
              "Content-Type: application/x-ndjson",
              "",
              "");
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));

      for (int line = 1; line <= 3; line++) {
        chunk(out, "{\"articleBody\":\"conversation " + line + "\"}\n");
        String expected = "{\"line\":" + line + ",\"status\":202,";

        assertThat(in.lines().filter(answer -> answer.startsWith("{")).findFirst().orElseThrow())
            .startsWith(expected);
      }
    }
  }

  private static void chunk(OutputStream out, String line) throws IOException {
    String size = Integer.toHexString(line.length()).toUpperCase(Locale.ROOT);
    out.write((size + "\r\n" + line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** Every tenth line is broken JSON, every seventh of the others no article. */
  private static byte[] mixed() {
    StringBuilder body = new StringBuilder();
    for (int line = 1; line <= LINES; line++) {
      body.append(
          switch (expected(line)) {
            case 400 -> "{\"articleBody\":\"broken " + line;
            case 422 -> "{\"headline\":\"no body " + line + "\"}";
            default ->
                "{\"url\":\"https://news.example.com/n/%d\",\"articleBody\":\"第%d条新闻。%s\"}"
                    .formatted(line, line, "正文".repeat(line % 300));
          });
      body.append('\n');
    }
    return body.toString().getBytes(UTF_8);
  }

  private static int expected(int line) {
    return line % 10 == 0 ? 400 : line % 7 == 0 ? 422 : 202;
  }

  private static void assertMixed(List<JsonNode> results) {
    assertThat(results).hasSize(LINES);
    for (int line = 1; line <= LINES; line++) {
      JsonNode result = results.get(line - 1);
      assertThat(result.path("line").intValue()).isEqualTo(line);
      assertThat(result.path("status").intValue()).isEqualTo(expected(line));
    }
  }

  private static Set<String> accepted(List<JsonNode> results) {
    return results.stream()
        .filter(result -> result.path("status").intValue() == 202)
        .map(result -> result.path("id").textValue())
        .collect(Collectors.toSet());
  }
}
