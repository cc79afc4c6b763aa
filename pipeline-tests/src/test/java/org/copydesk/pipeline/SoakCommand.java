package org.copydesk.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.copydesk.local.CopydeskHome;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code ./copydesk soak}: a long run at a steady load, on parts of its own. */
@CommandLine.Command(
    name = "soak",
    description = "Lets articles flow for a while and watches the services' memory.",
    mixinStandardHelpOptions = true)
final class SoakCommand implements Callable<Integer> {

  private static final double LOAD = 0.7;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "20",
      description = "How long. Default: ${DEFAULT-VALUE}")
  private int minutes;

  @Option(
      names = "--recognizer",
      paramLabel = "KIND",
      defaultValue = "fast",
      description =
          "fast, which lets more articles through, or accurate. Default: ${DEFAULT-VALUE}")
  private String recognizer;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      defaultValue = "soak.md",
      description =
          "Where to write what was seen, with a picture beside it. Default: ${DEFAULT-VALUE}")
  private Path report;

  public static void main(String... arguments) {
    System.exit(new CommandLine(new SoakCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    EmbeddedStack stack =
        EmbeddedStack.start(
            CopydeskHome.find().resolve("pipeline-tests/target/soak"),
            Map.of("COPYDESK_ENRICH_RECOGNIZER", recognizer));
    try {
      Soak soak = new Soak(stack);
      double capacity = soak.capacity();
      System.err.printf("%.0f articles a second come through%n", capacity);
      soak.run(Duration.ofMinutes(minutes), capacity * LOAD);
      Command.Result check = Command.check(stack);
      String text = new SoakReport(recognizer, capacity, LOAD, soak.samples(), check.out()).text();
      System.out.print(text);
      Files.writeString(report, text);
      String name = report.getFileName().toString().replaceFirst("\\.md$", "");
      Files.writeString(report.resolveSibling(name + ".svg"), new SoakGraph(soak.samples()).text());
      return check.status();
    } finally {
      stack.close();
    }
  }
}
