package org.copydesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The processes that work on a data folder, written down in it, so that a later start finds those
 * of a launcher that was killed.
 */
final class Leftovers {

  /** In about this time the parts of a killed launcher end by themselves. */
  private static final Duration END = Duration.ofSeconds(15);

  private final Path file;
  private final Duration patience;

  Leftovers(Path data) {
    this(data, END);
  }

  Leftovers(Path data, Duration patience) {
    this.file = data.resolve("processes");
    this.patience = patience;
  }

  /** Writes down one more. */
  synchronized void add(String name, long pid) {
    String started = ProcessHandle.of(pid).map(Started::at).orElse("");
    try {
      Files.writeString(
          file,
          "%s %d %s%n".formatted(name, pid, started),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /**
   * Waits for those of an earlier start to end, and forgets them.
   *
   * @throws StackException naming those that do not
   */
  void awaitEnd() {
    try {
      if (!Files.exists(file)) {
        return;
      }
      List<Started> processes = Files.readAllLines(file).stream().map(Started::parse).toList();
      long end = System.nanoTime() + patience.toNanos();
      while (processes.stream().anyMatch(Started::runs)) {
        if (System.nanoTime() > end) {
          throw stillRunning(processes.stream().filter(Started::runs).toList());
        }
        Pause.briefly();
      }
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static StackException stillRunning(List<Started> processes) {
    return new StackException(
        "Still running from an earlier start: %s. End them with: kill %s"
            .formatted(
                processes.stream()
                    .map(each -> each.name() + " (process " + each.pid() + ")")
                    .collect(Collectors.joining(", ")),
                processes.stream()
                    .map(each -> Long.toString(each.pid()))
                    .collect(Collectors.joining(" "))));
  }

  /** A line of the file. The time tells a process from a later one with the same number. */
  private record Started(String name, long pid, String at) {

    static Started parse(String line) {
      String[] fields = line.split(" ", 3);
      return new Started(fields[0], Long.parseLong(fields[1]), fields[2]);
    }

    static String at(ProcessHandle process) {
      return process.info().startInstant().map(Object::toString).orElse("");
    }

    boolean runs() {
      return ProcessHandle.of(pid).filter(process -> at(process).equals(at)).isPresent();
    }
  }
}
