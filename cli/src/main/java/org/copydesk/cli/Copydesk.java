package org.copydesk.cli;

import java.util.concurrent.Callable;
import org.copydesk.local.StackException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code copydesk}, behind the script of that name. */
@Command(
    name = "copydesk",
    description = "Turns raw articles into dependable data, over Kafka and PostgreSQL.",
    mixinStandardHelpOptions = true,
    subcommands = {
      UpCommand.class,
      EnrichCommand.class,
      PushCommand.class,
      TailCommand.class,
      KeyCommand.class,
      EraseCommand.class,
      CheckCommand.class,
      DeadLetterCommand.class,
      ReEnrichCommand.class
    })
public final class Copydesk implements Callable<Integer> {

  @Spec private CommandSpec spec;

  /** Runs the command and ends the JVM with its exit status. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command and all its subcommands. */
  static CommandLine commandLine() {
    return new CommandLine(new Copydesk())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Copydesk::report);
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return CommandLine.ExitCode.USAGE;
  }

  /** What the user can do something about is told in a sentence; anything else is a defect. */
  private static int report(Exception e, CommandLine command, CommandLine.ParseResult arguments) {
    if (e instanceof StackException || e instanceof CommandFailure) {
      command.getErr().println(e.getMessage());
    } else {
      e.printStackTrace(command.getErr());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
