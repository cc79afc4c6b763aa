package org.copydesk.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.copydesk.events.Topics;

/** Creates the pipeline's topics before the first article: on the first message costs a second. */
public final class KafkaTopics {

  /** Partitions of each topic: as many consumers can share the work. */
  public static final int PARTITIONS = 6;

  /** The largest record of the articles' topics, in bytes. */
  public static final int MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

  /** The same for dead letters, whose headers are longer than those of the record they hold. */
  public static final int MAX_DEAD_LETTER_BYTES = 17 * 1024 * 1024;

  private static final int ANSWER_SECONDS = 15;
  private static final long DEAD_LETTER_MILLIS = TimeUnit.DAYS.toMillis(30);

  /** How long what a tombstone ends may stay in the log. */
  private static final long COMPACTION_LAG_MILLIS = TimeUnit.DAYS.toMillis(1);

  private KafkaTopics() {}

  /**
   * Creates those that are not there.
   *
   * @throws StackException if the broker refuses or does not answer
   */
  public static void create(String bootstrapServers) {
    create(bootstrapServers, Map.of());
  }

  /** As {@link #create(String)}, for a client with these settings. */
  public static void create(String bootstrapServers, Map<String, String> client) {
    List<NewTopic> topics =
        List.of(
            topic(Topics.RECEIVED, Map.of()),
            topic(
                Topics.ENRICHED,
                Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    "compact,delete",
                    TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                    Long.toString(COMPACTION_LAG_MILLIS))),
            topic(
                Topics.DEAD_LETTER,
                Map.of(
                    TopicConfig.RETENTION_MS_CONFIG,
                    Long.toString(DEAD_LETTER_MILLIS),
                    TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                    Integer.toString(MAX_DEAD_LETTER_BYTES))),
            topic(Topics.ERASED, Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, "compact")));
    try (Admin admin = admin(bootstrapServers, client)) {
      for (var result : admin.createTopics(topics).values().entrySet()) {
        try {
          result.getValue().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
          if (!(e.getCause() instanceof TopicExistsException)) {
            throw new StackException("cannot create the topic " + result.getKey(), e);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while topics were created", e);
    }
  }

  /** Whether a broker serves requests there. */
  static boolean answers(String bootstrapServers, Map<String, String> client) {
    try (Admin admin = admin(bootstrapServers, client)) {
      return !admin.describeCluster().nodes().get(ANSWER_SECONDS, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static NewTopic topic(String name, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>();
    all.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAX_MESSAGE_BYTES));
    all.putAll(settings);
    return new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()).configs(all);
  }

  private static Admin admin(String bootstrapServers, Map<String, String> client) {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    return Admin.create(settings);
  }
}
