package org.copydesk.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Submits drafts as NDJSON, as a patient client does: what got no answer 202 is sent again. */
final class Sender {

  private static final int LINES = 250;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Pipeline pipeline;
  private final Map<String, Accepted> accepted = new ConcurrentHashMap<>();

  Sender(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  /** A revision of an article that ingest has taken responsibility for. */
  record Accepted(String id, String revision, Draft draft) {

    /** Its name on the topics. */
    String eventId() {
      return id + "/" + revision;
    }
  }

  /** The accepted revisions so far, by the names of their events. */
  Map<String, Accepted> accepted() {
    return accepted;
  }

  /** Sends them, and does this when a quarter is accepted. Returns when both are done. */
  void send(List<Draft> drafts, Runnable inTheMiddle) throws Exception {
    Meanwhile.run(
        () -> send(drafts),
        () -> {
          await()
              .atMost(PATIENCE)
              .pollInterval(Duration.ofMillis(20))
              .until(() -> accepted.size() >= drafts.size() / 4);
          inTheMiddle.run();
        });
  }

  /** Returns when all are accepted. */
  void send(List<Draft> drafts) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<Draft> open = new ArrayList<>(drafts);
    while (!open.isEmpty()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(open.size() + " drafts were never accepted");
      }
      List<Draft> some = open.subList(0, Math.min(LINES, open.size()));
      Map<Integer, String> answered = post(some);
      List<Draft> rest = new ArrayList<>();
      for (int i = 0; i < open.size(); i++) {
        if (!answered.containsKey(i + 1)) {
          rest.add(open.get(i));
        }
      }
      open = rest;
    }
  }

  /** The line numbers that were accepted before the connection broke, if it did. */
  private Map<Integer, String> post(List<Draft> drafts) throws InterruptedException {
    String body = drafts.stream().map(each -> each.json() + "\n").collect(Collectors.joining());
    Map<Integer, String> answered = new LinkedHashMap<>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(pipeline.postLines(body.getBytes(UTF_8)).body(), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode answer = Pipeline.json(line);
        if (answer.path("status").asInt() == 202) {
          int number = answer.get("line").asInt();
          String id = answer.get("id").asText();
          Accepted article =
              new Accepted(id, answer.get("revision").asText(), drafts.get(number - 1));
          accepted.put(article.eventId(), article);
          answered.put(number, id);
        }
      }
    } catch (IOException | RuntimeException e) {
      // A service that is down, or a half line: the next round sends what is open.
      Thread.sleep(100);
    }
    return answered;
  }
}
