package org.copydesk.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the command line of a child JVM is made of. */
final class JavaCommand {

  private JavaCommand() {}

  /** The program that runs this JVM. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The class path that the build of this module has written down. */
  static String classPath(String module) {
    Path file = CopydeskHome.find().resolve(module).resolve("target/class-path");
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new StackException(file + " is missing: build the project first", e);
    }
  }
}
