package org.copydesk.pipeline;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A folder on a small disk of its own, in memory, that can be filled. */
final class SmallDisk implements AutoCloseable {

  private static final int BLOCK = 4096;

  private final Path folder;
  private final Path filler;

  private SmallDisk(Path folder) {
    this.folder = folder;
    this.filler = folder.resolve("filler");
  }

  /**
   * Puts it there; the folder is made.
   *
   * @param megabytes its size
   * @return empty where this process may not, as it is not root or a container forbids it
   */
  static Optional<SmallDisk> mount(Path folder, int megabytes) throws IOException {
    Files.createDirectories(folder);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> unmount(folder), "unmount"));
    return run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString())
        ? Optional.of(new SmallDisk(folder))
        : Optional.empty();
  }

  /** Takes away one that a run before has left. */
  static void unmount(Path folder) {
    while (run("umount", "-l", folder.toString())) {
      // It may lie there more than once.
    }
  }

  /** Writes until there is no space left, also of what became free since the last time. */
  void fill() throws IOException {
    // What a great block does not fill, small ones do.
    write(new byte[256 * BLOCK]);
    write(new byte[BLOCK]);
  }

  private void write(byte[] block) throws IOException {
    try (OutputStream out = Files.newOutputStream(filler, CREATE, APPEND)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      if (folder.toFile().getUsableSpace() >= block.length) {
        throw e;
      }
    }
  }

  /** Gives the space back. */
  void free() throws IOException {
    Files.deleteIfExists(filler);
  }

  @Override
  public void close() {
    unmount(folder);
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException _) {
      // There is no such program.
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
