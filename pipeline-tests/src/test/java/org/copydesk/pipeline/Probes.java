package org.copydesk.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.pipeline.Sender.Accepted;

/** Single articles that are sent to see what becomes of them, and how soon. */
final class Probes {

  private static final long PAUSE_MILLIS = 100;

  private final Pipeline pipeline;
  private final Map<String, Accepted> accepted;

  /**
   * @param accepted gets those that were accepted, by event
   */
  Probes(Pipeline pipeline, Map<String, Accepted> accepted) {
    this.pipeline = pipeline;
    this.accepted = accepted;
  }

  /** What became of one: the times since the start, and its name. */
  record Passed(Accepted article, Duration accepted, Duration stored) {}

  /**
   * Sends a new article until it is accepted, and waits until it is stored.
   *
   * @param start since when, as {@link System#nanoTime} tells it
   * @throws IllegalStateException if that takes longer than {@link Pipeline#PATIENCE}
   */
  Passed pass(long start) throws InterruptedException {
    Draft draft = Draft.make(1).getFirst();
    Optional<Accepted> sent = Optional.empty();
    while (sent.isEmpty()) {
      pause(start);
      sent = sendIfPossible(draft);
    }
    Duration until = Duration.ofNanos(System.nanoTime() - start);
    while (!isStored(sent.get())) {
      pause(start);
    }
    return new Passed(sent.get(), until, Duration.ofNanos(System.nanoTime() - start));
  }

  /**
   * Sends new articles one after the other.
   *
   * @return how long the slowest answer took, each of which was 202 or 503
   */
  Duration slowestAnswer(Duration meanwhile) throws IOException, InterruptedException {
    long end = System.nanoTime() + meanwhile.toNanos();
    long slowest = 0;
    while (System.nanoTime() < end) {
      long start = System.nanoTime();
      send(Draft.make(1).getFirst());
      slowest = Math.max(slowest, System.nanoTime() - start);
      Thread.sleep(PAUSE_MILLIS);
    }
    return Duration.ofNanos(slowest);
  }

  private Optional<Accepted> sendIfPossible(Draft draft) throws InterruptedException {
    try {
      return send(draft);
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private Optional<Accepted> send(Draft draft) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        pipeline.post("application/json", draft.json().toString().getBytes(UTF_8), "");
    if (answer.statusCode() == 503) {
      return Optional.empty();
    }
    if (answer.statusCode() != 202) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    JsonNode names = Pipeline.json(answer.body());
    Accepted article =
        new Accepted(names.get("id").asText(), names.get("revision").asText(), draft);
    accepted.put(article.eventId(), article);
    return Optional.of(article);
  }

  private boolean isStored(Accepted article) {
    try {
      return pipeline.table().count(Set.of(article.id())) > 0;
    } catch (IllegalStateException _) {
      // The database is not there yet.
      return false;
    }
  }

  private static void pause(long start) throws InterruptedException {
    if (System.nanoTime() - start > Pipeline.PATIENCE.toNanos()) {
      throw new IllegalStateException("no recovery in " + Pipeline.PATIENCE);
    }
    Thread.sleep(PAUSE_MILLIS);
  }
}
