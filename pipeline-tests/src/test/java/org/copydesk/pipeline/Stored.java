package org.copydesk.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copydesk.events.Topics;
import org.copydesk.pipeline.Sender.Accepted;

/** What must hold of every accepted article, whatever happened on its way. */
final class Stored {

  private Stored() {}

  /**
   * Waits for the articles and checks that each is one row, with its content, and no dead letter.
   */
  static void assertOnceEach(Pipeline pipeline, Map<String, Accepted> accepted) {
    Set<String> ids = accepted.keySet();
    Table table = pipeline.table();
    await()
        .atMost(Pipeline.PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> table.count(ids) >= ids.size());
    Drain.await(pipeline);

    assertThat(table.count(ids)).isEqualTo(ids.size());
    List<Table.Row> rows = table.revisions(ids);
    assertThat(rows).hasSameSizeAs(ids);
    for (Table.Row row : rows) {
      Accepted article = accepted.get(row.id());
      assertThat(row.revision()).isEqualTo(article.revision());
      assertThat(Pipeline.json(row.event()).get("article").get("articleBody").asText())
          .isEqualTo(article.draft().body());
    }
    assertThat(keys(new Topic(pipeline, Topics.RECEIVED), ids)).isEqualTo(ids);
    assertThat(keys(new Topic(pipeline, Topics.ENRICHED), ids)).isEqualTo(ids);
    assertThat(keys(new Topic(pipeline, Topics.DEAD_LETTER), ids)).isEmpty();
  }

  private static Set<String> keys(Topic topic, Set<String> ids) {
    return topic.records(ids).stream().map(ConsumerRecord::key).collect(Collectors.toSet());
  }
}
