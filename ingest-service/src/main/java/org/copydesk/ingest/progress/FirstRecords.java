package org.copydesk.ingest.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the first record of each backlog, for its time; one at a time, as they may be large. */
final class FirstRecords implements AutoCloseable {

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Duration patience;

  /**
   * @param patience for all records of a reading
   */
  FirstRecords(Map<String, Object> kafka, Duration patience) {
    Map<String, Object> own = new HashMap<>(kafka);
    own.keySet().retainAll(ConsumerConfig.configNames());
    // It belongs to no group, so it commits nothing and takes no partition from anybody.
    own.remove(ConsumerConfig.GROUP_ID_CONFIG);
    own.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
    own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    own.put(ConsumerConfig.CLIENT_ID_CONFIG, "copydesk-ingest-progress");
    own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    own.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    // A record and no more, as far as its batch allows.
    own.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    own.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 1);
    own.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1);
    // The broker would hold back the answer for the next partition meanwhile.
    own.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10);
    own.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
    own.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
    own.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, (int) patience.toMillis());
    this.consumer =
        new KafkaConsumer<>(own, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.patience = patience;
  }

  /** When the oldest article of these was accepted; nothing if there is none. */
  Optional<Instant> oldestArrival(List<Backlog> backlogs) throws TimeoutException {
    long deadline = System.nanoTime() + patience.toNanos();
    Optional<Instant> oldest = Optional.empty();
    for (Backlog backlog : backlogs) {
      if (backlog.records() > 0) {
        Optional<Instant> arrival = first(backlog, deadline).map(Arrival::of);
        if (oldest.isEmpty() || arrival.filter(oldest.get()::isAfter).isPresent()) {
          oldest = arrival;
        }
      }
    }
    return oldest;
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(Duration.ZERO));
  }

  private Optional<ConsumerRecord<byte[], byte[]>> first(Backlog backlog, long deadline)
      throws TimeoutException {
    consumer.assign(Set.of(backlog.partition()));
    consumer.seek(backlog.partition(), backlog.first());
    while (true) {
      Duration left = Duration.ofNanos(deadline - System.nanoTime());
      if (left.isNegative()) {
        throw new TimeoutException("no record of " + backlog.partition() + " in time");
      }
      ConsumerRecords<byte[], byte[]> records = consumer.poll(left);
      if (!records.isEmpty()) {
        return Optional.of(records.iterator().next());
      }
      if (consumer.position(backlog.partition(), patience) >= backlog.end()) {
        return Optional.empty();
      }
    }
  }
}
