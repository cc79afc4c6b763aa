package org.copydesk.ingest.deadletters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.copydesk.broker.DeadLetterHeaders;
import org.copydesk.broker.OwnClients;
import org.copydesk.events.DeadLetterHeader;
import org.copydesk.events.Topics;

/**
 * Reads {@code articles.dead-letter} for one request. A letter that was put back is marked by a
 * record without value behind it, on its own partition, so a look for marks reads to the end.
 */
final class DeadLetterTopic implements AutoCloseable {

  /** Of more than these, only the oldest are looked at; 40 bytes each. */
  private static final int MOST = 500_000;

  private final Consumer<byte[], byte[]> consumer;

  /**
   * @throws KafkaException if the settings are wrong or name no address
   */
  DeadLetterTopic(Map<String, Object> kafka) {
    consumer = OwnClients.consumer(kafka, "copydesk-dead-letters");
  }

  /**
   * A letter that was found.
   *
   * @param at when it died, in milliseconds since 1970
   */
  record Found(LetterId id, long at, boolean replayed) {}

  /** What is done with each record of a reading. */
  @FunctionalInterface
  interface Reader {
    void read(ConsumerRecords<byte[], byte[]> poll) throws InterruptedException;
  }

  /** The letters that match, the oldest first. */
  List<Found> find(LetterFilter filter) throws InterruptedException {
    List<Found> found = new ArrayList<>();
    Set<LetterId> replayed = new HashSet<>();
    read(
        starts(filter),
        poll -> {
          for (ConsumerRecord<byte[], byte[]> record : poll) {
            Optional<LetterId> marked = marked(record);
            marked.ifPresent(replayed::add);
            if (marked.isEmpty() && found.size() < MOST && filter.matches(record)) {
              found.add(new Found(LetterId.of(record), record.timestamp(), false));
            }
          }
        });
    return found.stream()
        .map(each -> new Found(each.id(), each.at(), replayed.contains(each.id())))
        .sorted(
            Comparator.comparingLong(Found::at)
                .thenComparingInt(each -> each.id().partition())
                .thenComparingLong(each -> each.id().offset()))
        .toList();
  }

  /** Gives the records of these letters, those of a partition in their order. */
  void fetch(Set<LetterId> ids, Reader reader) throws InterruptedException {
    Map<TopicPartition, Long> first = new HashMap<>();
    Map<TopicPartition, Long> end = new HashMap<>();
    for (LetterId id : ids) {
      TopicPartition partition = new TopicPartition(Topics.DEAD_LETTER, id.partition());
      first.merge(partition, id.offset(), Math::min);
      end.merge(partition, id.offset() + 1, Math::max);
    }
    // One partition after the other: a reader may need all its time for one.
    for (var start : first.entrySet()) {
      TopicPartition partition = start.getKey();
      read(
          Map.of(partition, start.getValue()),
          Map.of(partition, end.get(partition)),
          poll -> reader.read(only(poll, ids)));
    }
  }

  @Override
  public void close() {
    consumer.close();
  }

  /** The letter that a record marks as put back, if it is a mark. */
  static Optional<LetterId> marked(ConsumerRecord<byte[], byte[]> record) {
    return DeadLetterHeaders.get(record.headers(), DeadLetterHeader.REPLAYED)
        .flatMap(LetterId::parse);
  }

  private static ConsumerRecords<byte[], byte[]> only(
      ConsumerRecords<byte[], byte[]> poll, Set<LetterId> ids) {
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> wanted = new HashMap<>();
    for (TopicPartition partition : poll.partitions()) {
      wanted.put(
          partition,
          poll.records(partition).stream()
              .filter(record -> ids.contains(LetterId.of(record)))
              .toList());
    }
    return new ConsumerRecords<>(wanted, Map.of());
  }

  /** Where to begin: marks always come later than what they mark. */
  private Map<TopicPartition, Long> starts(LetterFilter filter) {
    Set<TopicPartition> partitions =
        consumer.partitionsFor(Topics.DEAD_LETTER).stream()
            .map(DeadLetterTopic::partition)
            .collect(Collectors.toSet());
    if (!filter.letters().isEmpty()) {
      Map<TopicPartition, Long> starts = new HashMap<>();
      for (LetterId id : filter.letters()) {
        TopicPartition partition = new TopicPartition(Topics.DEAD_LETTER, id.partition());
        if (partitions.contains(partition)) {
          starts.merge(partition, id.offset(), Math::min);
        }
      }
      return starts;
    }
    Map<TopicPartition, Long> starts = new HashMap<>(consumer.beginningOffsets(partitions));
    filter
        .since()
        .ifPresent(since -> {
          Map<TopicPartition, Long> times =
              partitions.stream().collect(Collectors.toMap(p -> p, _ -> since.toEpochMilli()));
          consumer
              .offsetsForTimes(times)
              .forEach((partition, found) -> {
                if (found == null) {
                  starts.remove(partition);
                } else {
                  starts.merge(partition, found.offset(), Math::max);
                }
              });
        });
    return starts;
  }

  private static TopicPartition partition(PartitionInfo info) {
    return new TopicPartition(info.topic(), info.partition());
  }

  private void read(Map<TopicPartition, Long> starts, Reader reader) throws InterruptedException {
    read(starts, consumer.endOffsets(starts.keySet()), reader);
  }

  private void read(Map<TopicPartition, Long> starts, Map<TopicPartition, Long> ends, Reader reader)
      throws InterruptedException {
    consumer.assign(starts.keySet());
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(starts.keySet());
    // What retention has taken is not waited for.
    starts.forEach(
        (partition, start) -> consumer.seek(partition, Math.max(start, beginnings.get(partition))));
    long deadline = System.nanoTime() + OwnClients.PATIENCE.toNanos();
    while (starts.keySet().stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
      ConsumerRecords<byte[], byte[]> poll = consumer.poll(OwnClients.PATIENCE.dividedBy(20));
      if (!poll.isEmpty()) {
        reader.read(poll);
        deadline = System.nanoTime() + OwnClients.PATIENCE.toNanos();
      } else if (System.nanoTime() > deadline) {
        throw new KafkaException("the broker does not answer");
      }
    }
  }
}
