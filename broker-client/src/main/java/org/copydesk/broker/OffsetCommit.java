package org.copydesk.broker;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Commits the offsets of a poll that is done with.
 *
 * <p>The channels' own commit strategies are off ({@code commit-strategy=ignore}): {@code
 * throttled} closes the consumer for good when an outage outlasts its maximum age, or when its
 * first look at the committed offsets fails; {@code latest} never tries again, so that what was
 * committed in vain counts as waiting until something comes behind it.
 */
@Singleton
public class OffsetCommit {

  /** Short, since the polling thread waits meanwhile; the commit is tried again. */
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final KafkaClientService clients;

  OffsetCommit(KafkaClientService clients) {
    this.clients = clients;
  }

  /**
   * Commits, but for partitions that were taken away meanwhile: their new owner does those again.
   * Waits for the polling thread.
   *
   * @param channel the one that the poll came by
   * @throws org.apache.kafka.common.KafkaException if the broker does not take it
   */
  public Void commit(String channel, ConsumerRecords<byte[], byte[]> poll) {
    KafkaConsumer<byte[], byte[]> client = clients.getConsumer(channel);
    return client
        .runOnPollingThread(consumer -> {
          commit(consumer, next(poll));
        })
        .await()
        .indefinitely();
  }

  private static void commit(
      Consumer<byte[], byte[]> consumer, Map<TopicPartition, OffsetAndMetadata> offsets) {
    offsets.keySet().retainAll(consumer.assignment());
    if (!offsets.isEmpty()) {
      consumer.commitSync(offsets, TIMEOUT);
    }
  }

  /** For each partition of the poll, the offset to go on from. */
  static Map<TopicPartition, OffsetAndMetadata> next(ConsumerRecords<byte[], byte[]> poll) {
    Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
    for (TopicPartition partition : poll.partitions()) {
      ConsumerRecord<byte[], byte[]> last = poll.records(partition).getLast();
      next.put(partition, new OffsetAndMetadata(last.offset() + 1, last.leaderEpoch(), ""));
    }
    return next;
  }
}
