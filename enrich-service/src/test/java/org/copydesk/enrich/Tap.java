package org.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Sees everything that comes onto a topic after the tap was opened. */
final class Tap implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

  private Tap(KafkaConsumer<String, byte[]> consumer) {
    this.consumer = consumer;
  }

  static Tap open(String bootstrapServers, String topic) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers, "max.partition.fetch.bytes", 16 << 20);
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(each -> new TopicPartition(topic, each.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    // Seeking is lazy: only the question for the position finds the end of now.
    partitions.forEach(consumer::position);
    return new Tap(consumer);
  }

  /** All records since the opening, as soon as there are this many. */
  List<ConsumerRecord<String, byte[]>> await(int count) {
    List<ConsumerRecord<String, byte[]>> all = awaitUntil(seen -> seen.size() >= count);
    assertThat(all).hasSizeGreaterThanOrEqualTo(count);
    return all;
  }

  /** All records since the opening, as soon as they are as wanted or patience ends. */
  List<ConsumerRecord<String, byte[]>> awaitUntil(
      Predicate<List<ConsumerRecord<String, byte[]>>> wanted) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!wanted.test(seen) && System.nanoTime() < end) {
      consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
    }
    return List.copyOf(seen);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
