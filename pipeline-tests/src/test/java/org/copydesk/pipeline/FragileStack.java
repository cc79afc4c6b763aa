package org.copydesk.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.local.Folders;
import org.copydesk.local.Part;
import org.copydesk.local.Ports;
import org.copydesk.local.StackSettings;

/**
 * An embedded stack to which everything can be done: its services listen for a debugger and reach
 * broker and database over links that can be cut, and these two have small disks where that is
 * possible.
 */
final class FragileStack implements AutoCloseable {

  private static final List<Part> STORES = List.of(Part.KAFKA, Part.POSTGRES);

  private final EmbeddedStack stack;
  private final Map<Part, Link> links;
  private final Map<Part, SmallDisk> disks;

  private FragileStack(EmbeddedStack stack, Map<Part, Link> links, Map<Part, SmallDisk> disks) {
    this.stack = stack;
    this.links = links;
    this.disks = disks;
  }

  /**
   * Starts it on data of its own, with the fast recogniser.
   *
   * @param megabytes the size of a disk
   */
  static FragileStack start(Path data, int megabytes) throws IOException {
    Map<Part, SmallDisk> disks = new EnumMap<>(Part.class);
    for (Part part : STORES) {
      SmallDisk.unmount(data.resolve(part.label()));
    }
    Folders.delete(data);
    for (Part part : STORES) {
      SmallDisk.mount(data.resolve(part.label()), megabytes)
          .ifPresent(disk -> disks.put(part, disk));
    }
    StackSettings settings =
        StackSettings.onFreePorts(data)
            .with(
                Map.of("COPYDESK_ENRICH_RECOGNIZER", "fast", "JAVA_TOOL_OPTIONS", Debugger.AGENT));
    Map<Part, Link> links = new EnumMap<>(Part.class);
    Map<Part, Integer> doors = new EnumMap<>(Part.class);
    for (Part part : STORES) {
      int door = Ports.free();
      links.put(part, Link.between(door, settings.ports().get(part)));
      doors.put(part, door);
    }
    return new FragileStack(EmbeddedStack.start(settings.behind(doors)), links, disks);
  }

  EmbeddedStack stack() {
    return stack;
  }

  /** What its services reach this part over. */
  Link link(Part part) {
    return links.get(part);
  }

  /** Where the part's data are; empty if this machine does not let us have it. */
  Optional<SmallDisk> disk(Part part) {
    return Optional.ofNullable(disks.get(part));
  }

  /** Has all processes of a part stand still. */
  void pause(Part part) throws IOException, InterruptedException {
    signal("STOP", processes(part));
  }

  /** Has them go on. */
  void resume(Part part) throws IOException, InterruptedException {
    // Its children first: the parent looks after them as soon as it goes on.
    signal("CONT", processes(part).reversed());
  }

  @Override
  public void close() throws IOException {
    stack.close();
    for (Link link : links.values()) {
      link.close();
    }
    for (SmallDisk disk : disks.values()) {
      disk.close();
    }
  }

  private List<String> processes(Part part) {
    ProcessHandle first = ProcessHandle.of(stack.pid(part)).orElseThrow();
    return Stream.concat(Stream.of(first), first.descendants())
        .map(each -> Long.toString(each.pid()))
        .toList();
  }

  private static void signal(String name, List<String> pids)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("kill", "-" + name));
    command.addAll(pids);
    // One that has ended meanwhile is no harm.
    new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }
}
