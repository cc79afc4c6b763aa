package org.copydesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;

/**
 * A real Kafka broker (KRaft, one node) on the loopback address, in a JVM of its own: its client
 * library never meets the services', and it can be killed. It keeps its data between starts.
 */
public final class KafkaBroker implements StackPart {

  private static final Duration START = Duration.ofMinutes(4);
  private static final List<String> JVM =
      List.of(
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
          "-Dorg.slf4j.simpleLogger.showDateTime=true",
          "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

  private final Path data;
  private final int port;
  private final int door;
  private final Path log;
  private final Optional<StackSecurity> security;
  private ChildProcess process;

  private KafkaBroker(Path data, int port, int door, Path log, Optional<StackSecurity> security) {
    this.data = data.toAbsolutePath();
    this.port = port;
    this.door = door;
    this.log = log;
    this.security = security;
    launch();
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param data made and formatted when it is not there; the log is {@code kafka.log} in it
   * @throws StackException if it does not come up
   */
  public static KafkaBroker start(Path data, int port) {
    KafkaBroker broker = launch(data, port, port, data.resolve("kafka.log"), Optional.empty());
    broker.awaitReady();
    return broker;
  }

  /**
   * As {@link #start}, but returns at once: see {@link #awaitReady}.
   *
   * @param door the port that it tells its clients
   */
  static KafkaBroker launch(
      Path data, int port, int door, Path log, Optional<StackSecurity> security) {
    return new KafkaBroker(data, port, door, log, security);
  }

  /** What clients take for {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return "localhost:" + port;
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public Path log() {
    return log;
  }

  @Override
  public void kill() {
    process.kill();
  }

  @Override
  public void restart() {
    process.stop();
    launch();
    awaitReady();
  }

  @Override
  public void close() {
    process.stop();
  }

  /** Waits until it serves requests. */
  void awaitReady() {
    long end = System.nanoTime() + START.toNanos();
    while (!Ports.answers(port) || !KafkaTopics.answers(bootstrapServers(), client())) {
      if (!process.isAlive()) {
        throw process.died();
      }
      if (System.nanoTime() > end) {
        process.kill();
        throw new StackException("Kafka does not answer on port " + port + "; see " + log());
      }
      Pause.briefly();
    }
  }

  private void launch() {
    Path settings = data.resolve("server.properties");
    try {
      Files.createDirectories(data);
      Files.writeString(
          settings, KafkaSettings.of(data, port, door, Ports.free(), Ports.free(), security));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + settings, e);
    }
    if (!Files.exists(data.resolve("log/meta.properties"))) {
      format(settings);
    }
    process = child("Kafka", "kafka.Kafka", settings.toString());
  }

  private Map<String, String> client() {
    return security.map(StackSecurity::kafkaClient).orElse(Map.of());
  }

  private void format(Path settings) {
    List<String> arguments =
        new ArrayList<>(
            List.of("format", "-t", Uuid.randomUuid().toString(), "-c", settings.toString()));
    security.ifPresent(it ->
        arguments.addAll(
            List.of(
                "--add-scram",
                "SCRAM-SHA-512=[name=%s,password=%s]"
                    .formatted(it.kafkaUser(), it.kafkaPassword()))));
    ChildProcess format =
        child("Kafka's formatter", "kafka.tools.StorageTool", arguments.toArray(String[]::new));
    if (format.awaitStatus() != 0) {
      throw format.died();
    }
  }

  private ChildProcess child(String name, String main, String... arguments) {
    return ChildProcess.start(
        name,
        Stream.of(
                Stream.of(JavaCommand.java()),
                JVM.stream(),
                Stream.of("-cp", JavaCommand.classPath("local-broker"), main),
                Stream.of(arguments))
            .flatMap(part -> part)
            .toList(),
        Map.of(),
        log);
  }
}
