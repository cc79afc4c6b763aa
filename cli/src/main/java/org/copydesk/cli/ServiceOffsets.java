package org.copydesk.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.copydesk.events.Topics;

/**
 * What the services have done of their topics, and what there is to do.
 *
 * @param committed by partition, the offset that its consumer goes on from
 * @param ends by partition, the offset behind its last record
 */
record ServiceOffsets(Map<TopicPartition, Long> committed, Map<TopicPartition, Long> ends) {

  private static final Map<String, String> GROUPS =
      Map.of(Topics.RECEIVED, "enrich-service", Topics.ENRICHED, "store-service");

  /**
   * Asks the broker.
   *
   * @throws KafkaException if it does not answer
   */
  static ServiceOffsets read(KafkaOption kafka) throws InterruptedException {
    Map<TopicPartition, Long> committed = new HashMap<>();
    Map<TopicPartition, Long> ends = new HashMap<>();
    try (Admin admin = kafka.admin()) {
      // In the order of the flow, so that what leaves the one is seen at the other.
      for (String topic : new String[] {Topics.RECEIVED, Topics.ENRICHED}) {
        for (var group :
            admin
                .listConsumerGroupOffsets(GROUPS.get(topic))
                .partitionsToOffsetAndMetadata()
                .get()
                .entrySet()) {
          OffsetAndMetadata offset = group.getValue();
          if (offset != null) {
            committed.put(group.getKey(), offset.offset());
          }
        }
        ends.putAll(ends(admin, topic));
      }
    } catch (ExecutionException e) {
      throw new KafkaException("the broker does not tell offsets", e.getCause());
    }
    return new ServiceOffsets(Map.copyOf(committed), Map.copyOf(ends));
  }

  /** Records that either service still has to do; empty offsets of a compacted topic included. */
  long inFlight() {
    return ends.entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - committed.getOrDefault(end.getKey(), 0L)))
        .sum();
  }

  /** What enrich-service goes on from. */
  long received(int partition) {
    return committed.getOrDefault(new TopicPartition(Topics.RECEIVED, partition), 0L);
  }

  /** What store-service goes on from. */
  long enriched(int partition) {
    return committed.getOrDefault(new TopicPartition(Topics.ENRICHED, partition), 0L);
  }

  private static Map<TopicPartition, Long> ends(Admin admin, String topic)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
    var description = admin.describeTopics(List.of(topic)).allTopicNames().get();
    description
        .get(topic)
        .partitions()
        .forEach(each ->
            partitions.put(new TopicPartition(topic, each.partition()), OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin.listOffsets(partitions).all().get().forEach((p, end) -> ends.put(p, end.offset()));
    return ends;
  }
}
