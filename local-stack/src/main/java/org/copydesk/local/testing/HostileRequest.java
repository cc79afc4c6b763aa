package org.copydesk.local.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that a service must withstand, and what it must answer; read from a list of such:
 *
 * <pre>
 * === name of the request
 * POST /articles
 * Content-Type: application/json
 *
 * {"articleBody":%{repeat 100000 [}
 * --- 400 malformed-json within 5s
 * </pre>
 *
 * <p>The head is sent as it stands, with Host, Content-Length and {@code Connection: close} where
 * it has none. {@code %{…}} is something that is hard to write: see {@link Payload}. The answer's
 * status may have alternatives ({@code 400|431}); {@code closed} is an end without an answer. After
 * it the problem's name, or {@code -} where there is no problem; for NDJSON {@code lines} and each
 * line's status, with the problem's name after a slash.
 *
 * @param head request line and headers, without what ends a line
 * @param statuses the right ones; 0 is an end without an answer
 * @param problem the last part of the problem's type; empty where there is none
 * @param lines expected results of NDJSON
 * @param within the longest it may take
 */
public record HostileRequest(
    String name,
    List<String> head,
    Payload body,
    List<Integer> statuses,
    String problem,
    List<String> lines,
    Duration within) {

  private static final Pattern EXPECTATION =
      Pattern.compile("--- (\\S+) (?:lines (.+?)|(\\S+))(?: within (\\d+)s)?");
  private static final Duration USUAL = Duration.ofSeconds(15);

  /** All requests of a resource file. */
  public static List<HostileRequest> read(Class<?> beside, String resource) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<HostileRequest> requests = new ArrayList<>();
      for (String block : text.split("(?m)^=== ", -1)) {
        if (!block.isBlank() && !block.startsWith("#")) {
          requests.add(parse(block));
        }
      }
      return requests;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HostileRequest parse(String block) {
    int expectation = block.lastIndexOf("\n--- ");
    String[] request = block.substring(0, expectation).split("\n\n", 2);
    List<String> head = request[0].lines().toList();
    Matcher expected =
        EXPECTATION.matcher(block.substring(expectation + 1).lines().findFirst().orElseThrow());
    if (!expected.matches()) {
      throw new IllegalArgumentException("what is expected of " + head.getFirst() + "?");
    }
    String problem = expected.group(3);
    return new HostileRequest(
        head.getFirst(),
        head.subList(1, head.size()),
        new Payload(request.length == 1 ? "" : request[1]),
        statuses(expected.group(1)),
        problem == null || problem.equals("-") ? "" : problem,
        expected.group(2) == null ? List.of() : List.of(expected.group(2).split(" ")),
        expected.group(4) == null ? USUAL : Duration.ofSeconds(Long.parseLong(expected.group(4))));
  }

  private static List<Integer> statuses(String text) {
    return Pattern.compile("\\|")
        .splitAsStream(text)
        .map(each -> each.equals("closed") ? 0 : Integer.parseInt(each))
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
