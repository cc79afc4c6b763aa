package org.copydesk.enrich;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.copydesk.events.Topics;

/** Copies {@code articles.received} with the plain client, with the service's guarantees. */
final class PlainLoop implements AutoCloseable {

  private final String target = "copy." + UUID.randomUUID();
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaProducer<byte[], byte[]> producer;

  PlainLoop(String bootstrapServers) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin.createTopics(List.of(new NewTopic(target, 6, (short) 1))).all().get();
    }
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "group.id",
            target,
            "auto.offset.reset",
            "latest",
            "enable.auto.commit",
            "false");
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    producer =
        new KafkaProducer<>(
            Wire.settings(bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer());
    consumer.subscribe(List.of(Topics.RECEIVED));
    while (consumer.assignment().isEmpty()) {
      consumer.poll(Duration.ofMillis(100));
    }
    // Seeking is lazy: only the question for the position finds the end of now.
    consumer.assignment().forEach(consumer::position);
  }

  /** Time it takes to copy the next records. */
  double seconds(int records) throws Exception {
    long start = System.nanoTime();
    int copied = 0;
    while (copied < records) {
      ConsumerRecords<byte[], byte[]> poll = consumer.poll(Duration.ofMillis(100));
      List<Future<?>> sent = new ArrayList<>();
      for (ConsumerRecord<byte[], byte[]> each : poll) {
        sent.add(producer.send(new ProducerRecord<>(target, each.key(), each.value())));
      }
      producer.flush();
      for (Future<?> each : sent) {
        each.get();
      }
      consumer.commitSync();
      copied += poll.count();
    }
    return (System.nanoTime() - start) / 1e9;
  }

  @Override
  public void close() {
    consumer.close();
    producer.close();
  }
}
