package org.copydesk.store;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.copydesk.events.Topics;
import org.copydesk.store.merging.Outcome;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The other side of the service's topics: puts records on the one and reads the dead letters. */
@ApplicationScoped
public class EnrichedTopic {

  private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

  private final String bootstrapServers;
  private final MeterRegistry registry;
  private final KafkaProducer<byte[], byte[]> producer;

  EnrichedTopic(
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      MeterRegistry registry) {
    this.bootstrapServers = bootstrapServers;
    this.registry = registry;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", bootstrapServers, "acks", "all", "max.request.size", 16 << 20),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  @PreDestroy
  void close() {
    producer.close();
  }

  public static ProducerRecord<byte[], byte[]> event(Sample article) {
    return new ProducerRecord<>(Topics.ENRICHED, article.key(), article.bytes());
  }

  public static ProducerRecord<byte[], byte[]> tombstone(Sample article) {
    return new ProducerRecord<>(Topics.ENRICHED, article.key(), null);
  }

  /** Sends all and waits for the broker only. */
  public void send(List<ProducerRecord<byte[], byte[]>> records) {
    var sends = records.stream().map(producer::send).toList();
    producer.flush();
    try {
      for (var send : sends) {
        send.get();
      }
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException("a record did not reach the broker", e);
    }
  }

  /** Sends all and waits until the service is done with them. */
  public void process(List<ProducerRecord<byte[], byte[]>> records) {
    double before = processed();
    send(records);
    awaitProcessed(before + records.size());
  }

  public void awaitProcessed(double count) {
    await().atMost(LONG_ENOUGH).until(() -> processed() >= count);
  }

  /** Records of any outcome since the service started. */
  public double processed() {
    return registry.find("copydesk.store.records").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  public double count(Outcome outcome) {
    String tag = outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return registry.get("copydesk.store.records").tag("outcome", tag).counter().count();
  }

  /** All dead letters so far with this key. */
  public List<ConsumerRecord<byte[], byte[]>> deadLetters(byte[] key) {
    return records(Topics.DEAD_LETTER, key);
  }

  /** All records so far of an article. */
  public List<ConsumerRecord<byte[], byte[]>> read(String name, String articleId) {
    return records(name, articleId.getBytes(StandardCharsets.UTF_8));
  }

  /** All records so far with this key. */
  public List<ConsumerRecord<byte[], byte[]>> records(String topicName, byte[] key) {
    List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "group.id", UUID.randomUUID().toString()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topicName).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
          if (Arrays.equals(record.key(), key)) {
            found.add(record);
          }
        }
      }
    }
    return found;
  }
}
