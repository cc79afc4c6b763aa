package org.copydesk.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.local.Folders;

/** Temporary data of the parts that tests start; gone when the tests' JVM ends. */
final class TestFolder {

  private static final List<Runnable> STOPS = new ArrayList<>();
  private static final List<Path> FOLDERS = new ArrayList<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(TestFolder::end, "stop test parts"));
  }

  private TestFolder() {}

  /** A new, empty one. */
  static synchronized Path make(String name) {
    try {
      Path folder = Files.createTempDirectory("copydesk-" + name);
      // The database may run as another account.
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      FOLDERS.add(folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder", e);
    }
  }

  /** Runs this before the folders are deleted. */
  static synchronized void atExit(Runnable stop) {
    STOPS.add(stop);
  }

  private static synchronized void end() {
    STOPS.forEach(Runnable::run);
    for (Path folder : FOLDERS) {
      try {
        Folders.delete(folder);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot delete " + folder, e);
      }
    }
  }
}
