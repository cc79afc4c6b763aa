package org.copydesk.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The broker that a command asks, always without a consumer group: it disturbs nobody. */
final class KafkaOption {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      defaultValue = "localhost:${env:COPYDESK_KAFKA_PORT:-9092}",
      description = "The broker. Default: ${DEFAULT-VALUE}")
  private String bootstrapServers;

  @Option(
      names = "--command-config",
      paramLabel = "FILE",
      description = "Kafka client properties, such as those of TLS and SASL.")
  private @Nullable Path commandConfig;

  /** For a sentence to the user. */
  String address() {
    return bootstrapServers;
  }

  Admin admin() {
    return Admin.create(
        settings(
            Map.of(
                "request.timeout.ms",
                (int) PATIENCE.toMillis(),
                "default.api.timeout.ms",
                (int) PATIENCE.toMillis())));
  }

  /**
   * A consumer that commits nothing.
   *
   * @param patience for an answer of the broker to one request
   * @throws org.apache.kafka.common.KafkaException if the settings are wrong
   */
  KafkaConsumer<byte[], byte[]> consumer(Duration patience) {
    return new KafkaConsumer<>(
        settings(
            Map.of(
                "default.api.timeout.ms",
                (int) patience.toMillis(),
                "auto.offset.reset",
                "earliest")),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  /** Settings of a producer that takes what any topic holds. */
  Map<String, Object> producer() {
    return settings(
        Map.of(
            "acks",
            "all",
            "compression.type",
            "lz4",
            // What a topic takes compressed must fit here uncompressed.
            "max.request.size",
            64 << 20));
  }

  private Map<String, Object> settings(Map<String, Object> own) {
    Map<String, Object> all = new HashMap<>();
    if (commandConfig != null) {
      Properties given = new Properties();
      try (Reader in = Files.newBufferedReader(commandConfig)) {
        given.load(in);
      } catch (IOException e) {
        throw new CommandFailure("Cannot read " + commandConfig, e);
      }
      given.stringPropertyNames().forEach(name -> all.put(name, given.getProperty(name)));
    }
    all.putAll(own);
    all.put("bootstrap.servers", bootstrapServers);
    return all;
  }

  /**
   * Hands over all records that are on the topic now, poll by poll, and returns behind the last.
   *
   * @throws org.apache.kafka.common.KafkaException if the broker does not answer
   */
  void scan(String topic, Consumer<ConsumerRecords<byte[], byte[]>> each) {
    try (var consumer = consumer(PATIENCE)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
        each.accept(consumer.poll(Duration.ofMillis(500)));
      }
    }
  }
}
