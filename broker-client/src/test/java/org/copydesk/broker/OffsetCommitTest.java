package org.copydesk.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class OffsetCommitTest {

  @Test
  void aPartitionGoesOnBehindThePollsLastRecord() {
    TopicPartition partition = new TopicPartition("articles.received", 3);
    ConsumerRecords<byte[], byte[]> poll =
        new ConsumerRecords<>(
            Map.of(partition, List.of(record(partition, 41), record(partition, 42))), Map.of());

    Map<TopicPartition, OffsetAndMetadata> next = OffsetCommit.next(poll);

    assertThat(next)
        .containsExactly(Map.entry(partition, new OffsetAndMetadata(43, Optional.of(1), "")));
  }

  private static ConsumerRecord<byte[], byte[]> record(TopicPartition partition, long offset) {
    return new ConsumerRecord<>(
        partition.topic(),
        partition.partition(),
        offset,
        0,
        TimestampType.CREATE_TIME,
        0,
        0,
        null,
        null,
        new RecordHeaders(),
        Optional.of(1));
  }
}
