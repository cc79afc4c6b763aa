package org.copydesk.pipeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Has a broker compact a topic now, instead of within a day, until this is closed. */
final class Compaction implements AutoCloseable {

  private final String bootstrapServers;
  private final String topic;

  /** Has the broker look at it twice a second, and take what is older than a tenth of one. */
  Compaction(String bootstrapServers, String topic) {
    this.bootstrapServers = bootstrapServers;
    this.topic = topic;
    try (Admin admin = admin()) {
      set(
          admin,
          new ConfigResource(ConfigResource.Type.BROKER, ""),
          Map.of("log.cleaner.backoff.ms", "500"));
      set(
          admin,
          new ConfigResource(ConfigResource.Type.TOPIC, topic),
          Map.of(
              "segment.ms", "100",
              "max.compaction.lag.ms", "100",
              "min.cleanable.dirty.ratio", "0.0"));
    }
  }

  /** The last segment of a partition is never compacted: a record more closes it. */
  void closeSegments() throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrapServers),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (PartitionInfo each : producer.partitionsFor(topic)) {
        producer.send(new ProducerRecord<>(topic, each.partition(), "nobody", (byte[]) null)).get();
      }
    }
  }

  @Override
  public void close() {
    try (Admin admin = admin()) {
      set(
          admin,
          new ConfigResource(ConfigResource.Type.TOPIC, topic),
          Map.of(
              "segment.ms", "604800000",
              "max.compaction.lag.ms", "86400000",
              "min.cleanable.dirty.ratio", "0.5"));
    }
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
  }

  private static void set(Admin admin, ConfigResource resource, Map<String, String> settings) {
    Collection<AlterConfigOp> changes =
        settings.entrySet().stream()
            .map(each ->
                new AlterConfigOp(
                    new ConfigEntry(each.getKey(), each.getValue()), AlterConfigOp.OpType.SET))
            .toList();
    Map<ConfigResource, Collection<AlterConfigOp>> all = new HashMap<>();
    all.put(resource, changes);
    admin.incrementalAlterConfigs(all).all().toCompletionStage().toCompletableFuture().join();
  }
}
