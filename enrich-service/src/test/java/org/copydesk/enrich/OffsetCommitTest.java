package org.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.enrich.Records.article;
import static org.copydesk.enrich.Records.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class OffsetCommitTest {

  @Test
  void aPartitionGoesOnBehindThePollsLastRecord() {
    TopicPartition partition = new TopicPartition("articles.received", 3);
    ConsumerRecords<byte[], byte[]> poll =
        new ConsumerRecords<>(
            Map.of(partition, List.of(record(article(1, "a")), record(article(2, "b")))), Map.of());

    Map<TopicPartition, OffsetAndMetadata> next = OffsetCommit.next(poll);

    assertThat(next)
        .containsExactly(Map.entry(partition, new OffsetAndMetadata(43, Optional.of(1), "")));
  }
}
