package org.copydesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.copydesk.events.Topics;

/**
 * Takes erased articles out of the topics that are kept by time, before their time: cuts each
 * partition behind the last record of such an article. What others have before it on {@code
 * articles.received} is done and goes as well; their dead letters are put behind it first.
 */
final class LogPurge {

  private final KafkaOption kafka;
  private final Set<String> ids;

  /**
   * @param ids of the erased articles
   */
  LogPurge(KafkaOption kafka, Collection<String> ids) {
    this.kafka = kafka;
    this.ids = Set.copyOf(ids);
  }

  /**
   * Cuts both topics.
   *
   * @throws CommandFailure if enrich-service still has to do some of what would go
   * @throws KafkaException if the broker does not answer
   */
  void run() throws InterruptedException {
    ServiceOffsets done = ServiceOffsets.read(kafka);
    Map<TopicPartition, Long> received = lastOffsets(Topics.RECEIVED);
    received.forEach((partition, last) -> {
      if (done.received(partition.partition()) <= last) {
        throw new CommandFailure(
            "Not purged: enrich-service has not come behind the article yet; try again.", null);
      }
    });
    Map<TopicPartition, Long> deadLetters = lastOffsets(Topics.DEAD_LETTER);
    keepOthers(deadLetters);
    received.putAll(deadLetters);
    cut(received);
  }

  private Map<TopicPartition, Long> lastOffsets(String topic) {
    Map<TopicPartition, Long> last = new HashMap<>();
    kafka.scan(
        topic,
        poll -> {
          for (ConsumerRecord<byte[], byte[]> record : poll) {
            if (isErased(record)) {
              last.merge(partition(record), record.offset(), Math::max);
            }
          }
        });
    return last;
  }

  private void keepOthers(Map<TopicPartition, Long> last) throws InterruptedException {
    if (last.isEmpty()) {
      return;
    }
    try (var producer =
        new KafkaProducer<>(
            kafka.producer(), new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<?>> sent = new ArrayList<>();
      kafka.scan(
          Topics.DEAD_LETTER,
          poll -> {
            for (ConsumerRecord<byte[], byte[]> record : poll) {
              if (record.offset() < last.getOrDefault(partition(record), 0L) && !isErased(record)) {
                sent.add(producer.send(copy(record)));
              }
            }
          });
      for (Future<?> each : sent) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new KafkaException("a dead letter was not acknowledged", e.getCause());
    }
  }

  private void cut(Map<TopicPartition, Long> last) throws InterruptedException {
    Map<TopicPartition, RecordsToDelete> before = new HashMap<>();
    last.forEach(
        (partition, offset) -> before.put(partition, RecordsToDelete.beforeOffset(offset + 1)));
    try (Admin admin = kafka.admin()) {
      admin.deleteRecords(before).all().get();
    } catch (ExecutionException e) {
      throw new KafkaException("the broker does not delete records", e.getCause());
    }
  }

  private boolean isErased(ConsumerRecord<byte[], byte[]> record) {
    return record.key() != null && ids.contains(new String(record.key(), UTF_8));
  }

  private static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> record) {
    return new ProducerRecord<>(
        record.topic(),
        record.partition(),
        record.timestamp(),
        record.key(),
        record.value(),
        record.headers());
  }

  private static TopicPartition partition(ConsumerRecord<byte[], byte[]> record) {
    return new TopicPartition(record.topic(), record.partition());
  }
}
