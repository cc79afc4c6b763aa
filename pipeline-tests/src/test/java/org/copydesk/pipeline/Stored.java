package org.copydesk.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.events.Topics;
import org.copydesk.pipeline.Sender.Accepted;

/** What must hold of every accepted article, whatever happened on its way. */
final class Stored {

  private Stored() {}

  /**
   * Waits for the articles and checks that each revision is one row, with its content, and no dead
   * letter.
   */
  static void assertOnceEach(Pipeline pipeline, Map<String, Accepted> accepted) {
    Set<String> ids =
        accepted.values().stream().map(Accepted::id).collect(Collectors.toCollection(HashSet::new));
    Table table = pipeline.table();
    await()
        .atMost(Pipeline.PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> table.count(ids) >= ids.size());
    Drain.await(pipeline);

    assertThat(table.count(ids)).isEqualTo(ids.size());
    Set<String> found = new HashSet<>();
    table.revisions(
        ids,
        row -> {
          String event = row.id() + "/" + row.revision();
          assertThat(found.add(event)).as(event + " is one row").isTrue();
          assertThat(accepted).containsKey(event);
          assertThat(Pipeline.json(row.event()).get("article").get("articleBody").asText())
              .isEqualTo(accepted.get(event).draft().body());
        });
    assertThat(found).isEqualTo(accepted.keySet());
    assertThat(keys(new Topic(pipeline, Topics.RECEIVED), ids)).isEqualTo(ids);
    assertThat(keys(new Topic(pipeline, Topics.ENRICHED), ids)).isEqualTo(ids);
    assertThat(keys(new Topic(pipeline, Topics.DEAD_LETTER), ids)).isEmpty();
  }

  private static Set<String> keys(Topic topic, Set<String> ids) {
    Set<String> found = new HashSet<>();
    topic.scan(record -> {
      if (ids.contains(record.key())) {
        found.add(record.key());
      }
    });
    return found;
  }
}
