package org.copydesk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.copydesk.local.LocalStack;
import org.copydesk.local.Part;
import org.copydesk.local.StackSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the whole pipeline on this machine and keeps it running until Ctrl-C. */
@Command(
    name = "up",
    description = "Starts Kafka, PostgreSQL and the three services on this machine; Ctrl-C stops.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

  @Option(names = "--fresh", description = "Forget the articles of earlier starts.")
  private boolean fresh;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      defaultValue = "${env:COPYDESK_DATA:-${sys:copydesk.home}/.copydesk/data}",
      description = "Where data and logs are kept; COPYDESK_DATA. Default: ${DEFAULT-VALUE}")
  private Path data;

  @Mixin private PortOptions ports;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter messages = spec.commandLine().getErr();
    long start = System.nanoTime();
    StackSettings settings = new StackSettings(data, ports.byPart(), ports.management(), fresh);
    try (LocalStack stack = LocalStack.start(settings, part -> ready(part, messages, start))) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(Welcome.text(stack, settings));
      out.flush();
      new Supervisor(stack, messages).watch();
    }
    return 1;
  }

  private static void ready(Part part, PrintWriter messages, long start) {
    messages.printf("%-14s ready after %4.1f s%n", part.label(), (System.nanoTime() - start) / 1e9);
    messages.flush();
  }
}
