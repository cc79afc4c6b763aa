package org.copydesk.ingest.progress;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Asks the broker for every partition's ends and for what the services have committed. */
final class BacklogReader implements AutoCloseable {

  private final Admin admin;
  private final Duration patience;

  /**
   * @param patience for one answer; a reading needs two, one after the other
   */
  BacklogReader(Map<String, Object> kafka, Duration patience) {
    Map<String, Object> own = new HashMap<>(kafka);
    own.keySet().retainAll(AdminClientConfig.configNames());
    own.put(AdminClientConfig.CLIENT_ID_CONFIG, "copydesk-ingest-progress");
    own.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
    own.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
    own.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, (int) patience.toMillis());
    this.admin = Admin.create(own);
    this.patience = patience;
  }

  /** The backlog of every partition, empty ones included. */
  List<Backlog> read() throws ExecutionException, TimeoutException, InterruptedException {
    Map<TopicPartition, Stretch> partitions = partitions();
    var committed =
        admin
            .listConsumerGroupOffsets(
                Arrays.stream(Stretch.values())
                    .collect(
                        Collectors.toMap(Stretch::group, _ -> new ListConsumerGroupOffsetsSpec())))
            .all();
    var beginnings = offsets(partitions, OffsetSpec::earliest);
    var ends = offsets(partitions, OffsetSpec::latest);
    var done = answer(committed);
    var first = answer(beginnings);
    return answer(ends).entrySet().stream()
        .map(end -> {
          TopicPartition partition = end.getKey();
          Stretch stretch = partitions.get(partition);
          OffsetAndMetadata commit = done.get(stretch.group()).get(partition);
          long beginning = first.get(partition).offset();
          return new Backlog(
              stretch,
              partition,
              // What the topic has dropped will not be done any more.
              commit == null ? beginning : Math.max(commit.offset(), beginning),
              end.getValue().offset());
        })
        .toList();
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }

  private Map<TopicPartition, Stretch> partitions()
      throws ExecutionException, TimeoutException, InterruptedException {
    var topics =
        answer(
            admin
                .describeTopics(Arrays.stream(Stretch.values()).map(Stretch::topic).toList())
                .allTopicNames());
    Map<TopicPartition, Stretch> partitions = new HashMap<>();
    for (Stretch stretch : Stretch.values()) {
      for (var partition : topics.get(stretch.topic()).partitions()) {
        partitions.put(new TopicPartition(stretch.topic(), partition.partition()), stretch);
      }
    }
    return partitions;
  }

  private KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> offsets(
      Map<TopicPartition, Stretch> partitions, Supplier<OffsetSpec> which) {
    return admin
        .listOffsets(
            partitions.keySet().stream().collect(Collectors.toMap(each -> each, _ -> which.get())))
        .all();
  }

  private <T> T answer(KafkaFuture<T> future)
      throws ExecutionException, TimeoutException, InterruptedException {
    // The client gives up first, and says why.
    return future.get(patience.toMillis() + 1000, TimeUnit.MILLISECONDS);
  }
}
