package org.copydesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;

/**
 * A real Kafka broker (KRaft, one node) on the loopback address, in a JVM of its own: its client
 * library never meets the services', and it can be killed. It keeps its data between starts.
 */
public final class KafkaBroker implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(60);
  private static final List<String> JVM =
      List.of(
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
          "-Dorg.slf4j.simpleLogger.showDateTime=true",
          "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

  private final Path data;
  private final int port;
  private ChildProcess process;

  private KafkaBroker(Path data, int port) {
    this.data = data.toAbsolutePath();
    this.port = port;
    launch();
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param data made and formatted when it is not there; the log is {@code kafka.log} in it
   * @throws StackException if it does not come up
   */
  public static KafkaBroker start(Path data, int port) {
    KafkaBroker broker = new KafkaBroker(data, port);
    broker.awaitReady();
    return broker;
  }

  /** As {@link #start}, but returns at once: see {@link #awaitReady}. */
  static KafkaBroker launch(Path data, int port) {
    return new KafkaBroker(data, port);
  }

  /** What clients take for {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return "localhost:" + port;
  }

  /** The process to send a signal to. */
  public long pid() {
    return process.pid();
  }

  /** Whether the process runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Where its warnings go. */
  public Path log() {
    return process.log();
  }

  /** Ends it at once, as {@code kill -9} does. */
  public void kill() {
    process.kill();
  }

  /** Ends it if it runs, starts it on the same data and port and waits until it answers. */
  public void restart() {
    process.stop();
    launch();
    awaitReady();
  }

  /** Stops it in good order. */
  @Override
  public void close() {
    process.stop();
  }

  /** Waits until it serves requests. */
  void awaitReady() {
    long end = System.nanoTime() + START.toNanos();
    while (!Ports.answers(port) || !KafkaTopics.answers(bootstrapServers())) {
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
      Files.writeString(settings, KafkaSettings.of(data, port, Ports.free()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + settings, e);
    }
    if (!Files.exists(data.resolve("log/meta.properties"))) {
      format(settings);
    }
    process = child("Kafka", "kafka.log", "kafka.Kafka", settings.toString());
  }

  private void format(Path settings) {
    String cluster = Uuid.randomUuid().toString();
    ChildProcess format =
        child(
            "Kafka's formatter",
            "format.log",
            "kafka.tools.StorageTool",
            List.of("format", "-t", cluster, "-c", settings.toString()).toArray(String[]::new));
    if (format.awaitStatus() != 0) {
      throw format.died();
    }
  }

  private ChildProcess child(String name, String log, String main, String... arguments) {
    return ChildProcess.start(
        name,
        Stream.of(
                Stream.of(JavaCommand.java()),
                JVM.stream(),
                Stream.of("-cp", JavaCommand.classPath("local-broker/target/lib"), main),
                Stream.of(arguments))
            .flatMap(part -> part)
            .toList(),
        Map.of(),
        data.resolve(log));
  }
}
