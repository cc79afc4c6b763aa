package org.copydesk.pipeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.copydesk.events.Topics;

/** Waits until nothing is in flight: both services have committed all that is on their topics. */
final class Drain {

  private Drain() {}

  static void await(Pipeline pipeline) {
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", pipeline.stack().bootstrapServers()))) {
      // In the order of the flow: what enrich has done is store's to do.
      awaitGroup(admin, "enrich-service", Topics.RECEIVED);
      awaitGroup(admin, "store-service", Topics.ENRICHED);
    }
  }

  private static void awaitGroup(Admin admin, String group, String topic) {
    Awaitility.await()
        .alias(group + " has done all of " + topic)
        .atMost(Pipeline.PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> lag(admin, group, topic) == 0);
  }

  private static long lag(Admin admin, String group, String topic) throws Exception {
    Map<TopicPartition, OffsetSpec> partitions =
        admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
            .collect(
                Collectors.toMap(
                    each -> new TopicPartition(topic, each.partition()), _ -> OffsetSpec.latest()));
    Map<TopicPartition, OffsetAndMetadata> committed =
        new HashMap<>(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get());
    long lag = 0;
    for (var end : admin.listOffsets(partitions).all().get().entrySet()) {
      OffsetAndMetadata done = committed.get(end.getKey());
      lag += end.getValue().offset() - (done == null ? 0 : done.offset());
    }
    return lag;
  }
}
