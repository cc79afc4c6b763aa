package org.copydesk.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.local.CopydeskHome;
import org.copydesk.local.Part;

/** The command as its users run it, in a process of its own, on the stack's addresses. */
final class Command {

  private Command() {}

  /**
   * How it ended.
   *
   * @param out its standard output
   * @param err its standard error
   */
  record Result(int status, String out, String err) {

    /** The number that stands behind this word at the beginning of a line. */
    long figure(String word) {
      return out.lines()
          .filter(line -> line.startsWith(word))
          .map(line -> Long.parseLong(line.substring(word.length()).strip()))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no " + word + " in: " + out + err));
    }
  }

  /** Accounts for all articles when nothing is on its way any more. */
  static Result check(Stack stack) throws Exception {
    return run(
        "check",
        "--wait",
        Long.toString(Pipeline.PATIENCE.toSeconds()),
        "--kafka",
        stack.bootstrapServers(),
        "--database",
        stack.jdbcUrl());
  }

  /** Erases an article. */
  static Result erase(Stack stack, String... arguments) throws Exception {
    List<String> all =
        new ArrayList<>(
            List.of(
                "erase",
                "--kafka",
                stack.bootstrapServers(),
                "--store",
                stack.address(Part.STORE).toString()));
    all.addAll(List.of(arguments));
    return run(all.toArray(String[]::new));
  }

  private static Result run(String... arguments) throws Exception {
    Path module = CopydeskHome.find().resolve("cli/target");
    String classPath =
        module.resolve("classes")
            + File.pathSeparator
            + Files.readString(module.resolve("class-path")).strip();
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                "org.copydesk.cli.Copydesk"));
    line.addAll(List.of(arguments));
    Path out = Files.createTempFile("command", ".out");
    Path err = Files.createTempFile("command", ".err");
    int status =
        new ProcessBuilder(line)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    Result result = new Result(status, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    Files.delete(out);
    Files.delete(err);
    return result;
  }
}
