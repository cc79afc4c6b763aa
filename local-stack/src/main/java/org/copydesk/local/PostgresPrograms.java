package org.copydesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL's programs.
 *
 * @param folder where they lie
 * @param account who they run as
 */
record PostgresPrograms(Path folder, PostgresAccount account) {

  /**
   * Runs one to its end.
   *
   * @param input its standard input, a file
   * @param log what it writes is added here
   * @return whether it ended well
   */
  boolean run(Path input, Path log, String program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(folder.resolve(program).toString());
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(account.command(command))
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectInput(input.toFile())
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      return builder.start().waitFor() == 0;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + program, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while " + program + " was running", e);
    }
  }

  /** As {@link #run(Path, Path, String, List)}, with nothing on standard input. */
  boolean run(Path log, String program, List<String> arguments) {
    return run(Path.of("/dev/null"), log, program, arguments);
  }
}
