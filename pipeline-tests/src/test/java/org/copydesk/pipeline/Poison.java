package org.copydesk.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copydesk.events.Topics;

/** Records that nobody can read, which somebody puts on the topics. */
final class Poison {

  private static final List<String> VALUES =
      List.of("not JSON at all", "{\"weather\":\"fine\"}", "[1, 2, 3]", "{\"id\":7,");

  private final Pipeline pipeline;
  private final Set<String> keys = new HashSet<>();

  Poison(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  /** Puts one on each topic that a service reads. */
  void put() throws Exception {
    for (String name : List.of(Topics.RECEIVED, Topics.ENRICHED)) {
      String key = UUID.randomUUID().toString().replace("-", "");
      byte[] value = VALUES.get(keys.size() % VALUES.size()).getBytes(UTF_8);
      Topic topic = new Topic(pipeline, name);
      topic.put(List.of(topic.record(key, value)));
      keys.add(key);
    }
  }

  /**
   * How many dead letters there are, by their cause, each record counted once.
   *
   * @throws AssertionError if there is none of one that was put, or one of something else
   */
  Map<String, Integer> deadLetters() {
    Map<String, Integer> causes = new TreeMap<>();
    Set<String> found = new HashSet<>();
    for (ConsumerRecord<String, byte[]> letter :
        new Topic(pipeline, Topics.DEAD_LETTER).records()) {
      if (found.add(letter.key())) {
        String reason =
            new String(letter.headers().lastHeader("dead-letter-reason").value(), UTF_8);
        causes.merge(reason.split(":", 2)[0], 1, Integer::sum);
      }
    }
    if (!found.equals(keys)) {
      throw new AssertionError("dead letters of " + found + ", expected those of " + keys);
    }
    return causes;
  }
}
