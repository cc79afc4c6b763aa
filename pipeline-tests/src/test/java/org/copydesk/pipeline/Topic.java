package org.copydesk.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** One of the pipeline's topics, seen from outside. */
final class Topic {

  private final String bootstrapServers;
  private final String name;

  Topic(Pipeline pipeline, String name) {
    this(pipeline.stack().bootstrapServers(), name);
  }

  Topic(String bootstrapServers, String name) {
    this.bootstrapServers = bootstrapServers;
    this.name = name;
  }

  /** All that is on it now. */
  List<ConsumerRecord<String, byte[]>> records() {
    List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
    scan(all::add);
    return all;
  }

  /** Hands over all that is on it now, one after the other. */
  void scan(Consumer<ConsumerRecord<String, byte[]>> each) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(name).stream()
              .map(it -> new TopicPartition(name, it.partition()))
              .toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
        consumer.poll(Duration.ofMillis(100)).forEach(each);
      }
    }
  }

  /** Those of the records that have one of these keys. */
  List<ConsumerRecord<String, byte[]>> records(Set<String> keys) {
    return records().stream().filter(each -> keys.contains(each.key())).toList();
  }

  /** Puts records on it, acknowledged, one after the other. */
  void put(List<ProducerRecord<String, byte[]>> records) throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "max.request.size", 16 << 20);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      for (ProducerRecord<String, byte[]> each : records) {
        producer.send(each).get();
      }
    }
  }

  ProducerRecord<String, byte[]> record(String key, byte[] value) {
    return new ProducerRecord<>(name, key, value);
  }
}
