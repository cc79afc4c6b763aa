package org.copydesk.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the command line of a child JVM is made of. */
final class JavaCommand {

  private JavaCommand() {}

  /** The program that runs this JVM. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The jars in a folder of the checkout, in the order of their names. */
  static String classPath(String folder) {
    Path libraries = CopydeskHome.find().resolve(folder);
    try (Stream<Path> files = Files.list(libraries)) {
      return files
          .map(Path::toString)
          .filter(file -> file.endsWith(".jar"))
          .sorted()
          .collect(Collectors.joining(File.pathSeparator));
    } catch (IOException e) {
      throw new StackException(libraries + " is missing: build the project first", e);
    }
  }
}
