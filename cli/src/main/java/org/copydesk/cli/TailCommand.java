package org.copydesk.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.copydesk.events.ArticleName;
import org.copydesk.events.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Follows the enriched articles as they come, without a consumer group: it disturbs nobody. */
@Command(
    name = "tail",
    description = "Follows the enriched articles, one line each; Ctrl-C ends it.",
    mixinStandardHelpOptions = true)
final class TailCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Option(names = "--json", description = "Print the whole events.")
  private boolean json;

  @Option(names = "--from-beginning", description = "Begin with the oldest event that is kept.")
  private boolean fromBeginning;

  @Mixin private KafkaOption kafka;

  @Override
  public Integer call() {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (KafkaConsumer<byte[], byte[]> consumer = kafka.consumer(PATIENCE)) {
      assign(consumer);
      while (!out.checkError()) {
        for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofSeconds(1))) {
          out.println(line(each));
        }
      }
      return 0;
    } catch (KafkaException e) {
      throw new CommandFailure(
          "Kafka does not answer at " + kafka.address() + ". Is ./copydesk up running?", e);
    }
  }

  private String line(ConsumerRecord<byte[], byte[]> record) {
    return json
        ? EventLine.json(record.value())
        : EventLine.summary(ArticleName.of(record.key(), null).id().orElse("?"), record.value());
  }

  private void assign(KafkaConsumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.ENRICHED).stream()
            .map(partition -> new TopicPartition(Topics.ENRICHED, partition.partition()))
            .toList();
    consumer.assign(partitions);
    if (fromBeginning) {
      consumer.seekToBeginning(partitions);
    } else {
      consumer.seekToEnd(partitions);
    }
  }
}
