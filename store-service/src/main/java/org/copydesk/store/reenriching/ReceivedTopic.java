package org.copydesk.store.reenriching;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.copydesk.broker.OwnClients;
import org.copydesk.events.CloudEvent;
import org.copydesk.events.EnrichedArticle;
import org.copydesk.events.EventJson;
import org.copydesk.events.ReceivedArticle;
import org.copydesk.events.Topics;

/**
 * {@code articles.received}, for one request: finds what it still has, and takes articles again.
 */
final class ReceivedTopic implements AutoCloseable {

  private static final String CLIENT = "copydesk-re-enrich";

  /** Records bear the time of receipt; those of one time stand close together. */
  private static final Duration AROUND = Duration.ofMinutes(1);

  private static final int MOST_LOOKED_AT = 5_000;

  private final Producer<byte[], byte[]> producer;
  private final Consumer<byte[], byte[]> consumer;
  private final int partitions;
  private final String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
  private final List<Future<?>> sent = new ArrayList<>();

  /**
   * @throws KafkaException if the broker does not answer
   */
  ReceivedTopic(Map<String, Object> kafka) {
    consumer = OwnClients.consumer(kafka, CLIENT);
    try {
      partitions = consumer.partitionsFor(Topics.RECEIVED).size();
      producer = OwnClients.producer(kafka, CLIENT);
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
  }

  /** Sends an article that was rebuilt. */
  void send(ReceivedArticle article) {
    ProducerRecord<byte[], byte[]> record =
        record(article.id().getBytes(UTF_8), EventJson.write(article));
    CloudEvent.of(article)
        .headers()
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    sent.add(producer.send(record));
  }

  /** Sends the record that an article was made of once more; false if it is not kept any more. */
  boolean sendAgain(EnrichedArticle enriched) {
    Optional<ConsumerRecord<byte[], byte[]>> found = find(enriched);
    found.ifPresent(original -> {
      ProducerRecord<byte[], byte[]> record = record(original.key(), original.value());
      for (Header header : original.headers()) {
        if (header.key().startsWith("ce_") || header.key().equals("content-type")) {
          record.headers().add(header);
        }
      }
      sent.add(producer.send(record));
    });
    return found.isPresent();
  }

  /** Waits until the broker has all that was sent. */
  void await() throws InterruptedException {
    producer.flush();
    for (Future<?> each : sent) {
      try {
        each.get();
      } catch (ExecutionException e) {
        throw new KafkaException("not acknowledged", e.getCause());
      }
    }
  }

  @Override
  public void close() {
    try {
      consumer.close();
    } finally {
      producer.close(OwnClients.PATIENCE);
    }
  }

  /** With the time of now: an old one would let the broker drop it before it is read. */
  private ProducerRecord<byte[], byte[]> record(byte[] key, byte[] value) {
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(Topics.RECEIVED, null, key, value);
    record.headers().add(CloudEvent.RESENT_AT, now.getBytes(UTF_8));
    return record;
  }

  private Optional<ConsumerRecord<byte[], byte[]>> find(EnrichedArticle enriched) {
    byte[] key = enriched.id().getBytes(UTF_8);
    byte[] eventId = CloudEvent.of(enriched).id().getBytes(UTF_8);
    TopicPartition partition =
        new TopicPartition(Topics.RECEIVED, BuiltInPartitioner.partitionForKey(key, partitions));
    long at = enriched.receivedAt().toEpochMilli();
    var start = consumer.offsetsForTimes(Map.of(partition, at)).get(partition);
    if (start == null || start.timestamp() > at + AROUND.toMillis()) {
      return Optional.empty();
    }
    consumer.assign(Set.of(partition));
    consumer.seek(partition, start.offset());
    long end = consumer.endOffsets(Set.of(partition)).get(partition);
    for (int looked = 0; looked < MOST_LOOKED_AT && consumer.position(partition) < end; ) {
      ConsumerRecords<byte[], byte[]> poll = consumer.poll(OwnClients.PATIENCE);
      if (poll.isEmpty()) {
        throw new KafkaException("the broker does not answer");
      }
      for (ConsumerRecord<byte[], byte[]> record : poll) {
        looked++;
        if (record.timestamp() > at + AROUND.toMillis()) {
          return Optional.empty();
        }
        if (isOf(record, key, eventId)) {
          return Optional.of(record);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOf(ConsumerRecord<byte[], byte[]> record, byte[] key, byte[] eventId) {
    Header event = record.headers().lastHeader("ce_id");
    return record.value() != null
        && Arrays.equals(record.key(), key)
        && event != null
        && Arrays.equals(event.value(), eventId);
  }
}
