package org.copydesk.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copydesk.events.EventJson;
import org.copydesk.events.ReceivedArticle;
import org.copydesk.events.Topics;

/** Puts records onto {@code articles.received}, acknowledged. */
final class Wire implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer;

  Wire(String bootstrapServers) {
    producer =
        new KafkaProducer<>(
            settings(bootstrapServers), new StringSerializer(), new ByteArraySerializer());
  }

  /** As the service's own producer, so that a comparison is fair. */
  static Map<String, Object> settings(String bootstrapServers) {
    return Map.of(
        "bootstrap.servers",
        bootstrapServers,
        "acks",
        "all",
        "compression.type",
        "lz4",
        "batch.size",
        131072,
        "linger.ms",
        10,
        "max.request.size",
        16 << 20);
  }

  static ProducerRecord<String, byte[]> record(ReceivedArticle article) {
    return record(article.id(), EventJson.write(article));
  }

  static ProducerRecord<String, byte[]> record(String key, byte[] value) {
    return new ProducerRecord<>(Topics.RECEIVED, key, value);
  }

  void put(List<ProducerRecord<String, byte[]>> records) throws Exception {
    List<Future<?>> sent = new ArrayList<>();
    for (ProducerRecord<String, byte[]> each : records) {
      sent.add(producer.send(each));
    }
    for (Future<?> each : sent) {
      each.get();
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
