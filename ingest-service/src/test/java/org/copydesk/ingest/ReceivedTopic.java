package org.copydesk.ingest;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.copydesk.events.EventJson;
import org.copydesk.events.ReceivedArticle;
import org.copydesk.events.Topics;
import org.copydesk.local.testing.KafkaTestResource;

/** What stands on the topic, by article id. */
final class ReceivedTopic implements AutoCloseable {

  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<String, ConsumerRecord<String, byte[]>> records = new HashMap<>();

  ReceivedTopic() {
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                KafkaTestResource.broker().bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.RECEIVED).stream()
            .map(partition -> new TopicPartition(Topics.RECEIVED, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Waits for the article. */
  ConsumerRecord<String, byte[]> record(String id) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> {
          poll();
          return records.containsKey(id);
        });
    return records.get(id);
  }

  /** Waits for the article. */
  ReceivedArticle article(String id) {
    return EventJson.readReceived(record(id).value());
  }

  /** Waits for all of them. */
  void awaitAll(Set<String> ids) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> {
          poll();
          return records.keySet().containsAll(ids);
        });
  }

  @Override
  public void close() {
    consumer.close();
  }

  private void poll() {
    consumer.poll(Duration.ofMillis(100)).forEach(record -> records.put(record.key(), record));
  }
}
