package org.copydesk.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.copydesk.events.Topics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Follows the enriched articles as they come, without a consumer group: it disturbs nobody. */
@Command(
    name = "tail",
    description = "Follows the enriched articles, one line each; Ctrl-C ends it.",
    mixinStandardHelpOptions = true)
final class TailCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Print the whole events.")
  private boolean json;

  @Option(names = "--from-beginning", description = "Begin with the oldest event that is kept.")
  private boolean fromBeginning;

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      defaultValue = "localhost:${env:COPYDESK_KAFKA_PORT:-9092}",
      description = "The broker. Default: ${DEFAULT-VALUE}")
  private String bootstrapServers;

  @Option(
      names = "--command-config",
      paramLabel = "FILE",
      description = "Kafka client properties, such as those of TLS and SASL.")
  private @Nullable Path commandConfig;

  @Override
  public Integer call() {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      assign(consumer);
      while (!out.checkError()) {
        for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofSeconds(1))) {
          out.println(
              json ? EventLine.json(each.value()) : EventLine.summary(each.key(), each.value()));
        }
      }
      return 0;
    } catch (KafkaException e) {
      throw new CommandFailure(
          "Kafka does not answer at " + bootstrapServers + ". Is ./copydesk up running?", e);
    }
  }

  private void assign(KafkaConsumer<String, byte[]> consumer) {
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

  private KafkaConsumer<String, byte[]> consumer() {
    Properties settings = new Properties();
    if (commandConfig != null) {
      try (Reader in = Files.newBufferedReader(commandConfig)) {
        settings.load(in);
      } catch (IOException e) {
        throw new CommandFailure("Cannot read " + commandConfig, e);
      }
    }
    settings.put("bootstrap.servers", bootstrapServers);
    settings.put("default.api.timeout.ms", 5_000);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
