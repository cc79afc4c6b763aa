package org.copydesk.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One of the three services, as built, in a JVM of its own. */
public final class ServiceProcess implements StackPart {

  private static final Duration START = Duration.ofMinutes(4);

  private final Part part;
  private final int port;
  private final Path log;
  private final Map<String, String> environment;
  private ChildProcess process;

  private ServiceProcess(Part part, int port, Path log, Map<String, String> environment) {
    this.part = part;
    this.port = port;
    this.log = log;
    this.environment = environment;
    launch();
  }

  /**
   * Starts it and returns at once: see {@link #awaitReady}.
   *
   * @param environment the addresses of what it uses
   */
  static ServiceProcess launch(Part part, int port, Path log, Map<String, String> environment) {
    return new ServiceProcess(part, port, log, environment);
  }

  /** Where it listens. */
  public URI address() {
    return URI.create("http://localhost:" + port);
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

  /** Waits until it says that it is ready. */
  void awaitReady() {
    long end = System.nanoTime() + START.toNanos();
    while (!Health.isReady(address())) {
      if (!process.isAlive()) {
        throw process.died();
      }
      if (System.nanoTime() > end) {
        throw new StackException(
            "%s is not ready after %d s; the end of %s:%n%s"
                .formatted(part.label(), START.toSeconds(), log, ChildProcess.tail(log, 20)));
      }
      Pause.briefly();
    }
  }

  private void launch() {
    Path jar =
        CopydeskHome.find().resolve(part.label()).resolve("target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new StackException(jar + " is missing: build the project first");
    }
    List<String> command =
        List.of(
            JavaCommand.java(),
            "-Xmx" + part.heap(),
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "-jar",
            jar.toString());
    process = ChildProcess.start(part.label(), command, environment, log);
  }
}
