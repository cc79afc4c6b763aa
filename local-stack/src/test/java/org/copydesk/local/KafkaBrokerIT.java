package org.copydesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.copydesk.events.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerIT {

  private static final int PARTITION = 3;

  @TempDir Path folder;

  @Test
  void acknowledgedRecordsSurviveAStopAndAKill() throws Exception {
    try (KafkaBroker broker = KafkaBroker.start(folder.resolve("kafka"), Ports.free())) {
      KafkaTopics.create(broker.bootstrapServers());
      send(broker, "before the stop");
      broker.restart();
      send(broker, "before the kill");
      long killed = broker.pid();
      broker.kill();
      assertThat(ProcessHandle.of(killed)).isEmpty();

      broker.restart();

      KafkaTopics.create(broker.bootstrapServers());
      assertThat(read(broker, 2)).containsExactly("before the stop", "before the kill");
    }
  }

  private static void send(KafkaBroker broker, String value) throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "compression.type", "lz4");
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  Topics.RECEIVED, PARTITION, null, value.getBytes(StandardCharsets.UTF_8)))
          .get();
    }
  }

  private static List<String> read(KafkaBroker broker, int count) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest");
    List<String> values = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(new TopicPartition(Topics.RECEIVED, PARTITION)));
      long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (values.size() < count && System.nanoTime() < end) {
        for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofMillis(200))) {
          values.add(new String(each.value(), StandardCharsets.UTF_8));
        }
      }
    }
    return values;
  }
}
