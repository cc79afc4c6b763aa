package org.copydesk.enrich;

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
 * Commits the offsets of a poll whose outcomes are all acknowledged.
 *
 * <p>The channel's own commit strategies are off: {@code throttled} closes the consumer for good
 * when an outage outlasts its maximum age, or when its first look at the committed offsets fails.
 */
@Singleton
class OffsetCommit {

  /** Short, since the polling thread waits meanwhile; the commit is tried again. */
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final KafkaClientService clients;

  OffsetCommit(KafkaClientService clients) {
    this.clients = clients;
  }

  /**
   * Commits, but for partitions that were taken away meanwhile: their new owner does those again.
   *
   * @throws org.apache.kafka.common.KafkaException if the broker does not take it
   */
  Void commit(ConsumerRecords<byte[], byte[]> poll) {
    KafkaConsumer<byte[], byte[]> received = clients.getConsumer("received");
    return received
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
