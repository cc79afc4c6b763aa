package org.copydesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A part that runs as a process of its own: its output goes to a log, and it ends with this JVM.
 */
final class ChildProcess {

  private static final int STOP_SECONDS = 20;

  // Ctrl-C reaches every process of the terminal; the launcher alone decides on the order.
  private static final List<String> WITHOUT_CTRL_C =
      List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

  private final String name;
  private final Process process;
  private final Path log;

  private ChildProcess(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /**
   * Starts it with an empty standard input.
   *
   * @param environment added to this JVM's own
   * @param log written anew; the one before is kept as {@code LOG.1}
   */
  static ChildProcess start(
      String name, List<String> command, Map<String, String> environment, Path log) {
    List<String> whole = new ArrayList<>(WITHOUT_CTRL_C);
    whole.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.redirectInput(Path.of("/dev/null").toFile());
    builder.redirectOutput(newLog(log).toFile());
    try {
      Process process = builder.start();
      Guardian.watch("TERM", process.pid());
      return new ChildProcess(name, process, log);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + name, e);
    }
  }

  /** Makes room for a new log file and keeps the one before. */
  static Path newLog(Path log) {
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      if (Files.exists(log)) {
        Path before = log.resolveSibling(log.getFileName() + ".1");
        Files.move(log, before, StandardCopyOption.REPLACE_EXISTING);
      }
      return log;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the log " + log, e);
    }
  }

  /** The last lines of a log, at most as many as asked for. */
  static String tail(Path log, int lines) {
    try {
      List<String> all =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
    } catch (IOException _) {
      return "(no log at " + log + ")";
    }
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  Path log() {
    return log;
  }

  /** Says that it died, and how. */
  StackException died() {
    return new StackException(
        "%s ended with status %d; the end of %s:%n%s"
            .formatted(name, process.exitValue(), log, tail(log, 20)));
  }

  /** Waits for it to end by itself; its exit status. */
  int awaitStatus() {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while waiting for " + name, e);
    }
    Guardian.forget("TERM", process.pid());
    return process.exitValue();
  }

  /** Asks it to end, and ends it when it does not within 20 seconds. */
  void stop() {
    process.destroy();
    awaitEnd();
  }

  /** Ends it at once, as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Guardian.forget("TERM", process.pid());
  }
}
