package org.copydesk.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.copydesk.local.CopydeskHome;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code ./copydesk torture}: faults by chance, for minutes or hours. */
@CommandLine.Command(
    name = "torture",
    description = {
      "Does faults by chance to a pipeline of its own and accounts for every article.",
      "Exit status 1 if a promise of docs/delivery.md was not kept."
    },
    mixinStandardHelpOptions = true)
final class TortureCommand implements Callable<Integer> {

  private static final int DISK_MEGABYTES = 3_072;
  private static final int CROWD = 500;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "20",
      description = "How long. Default: ${DEFAULT-VALUE}")
  private int minutes;

  @Option(
      names = "--articles-per-second",
      paramLabel = "N",
      defaultValue = "50",
      description = "Those that come all the time. Default: ${DEFAULT-VALUE}")
  private int perSecond;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "The same one gives the same faults. Default: one by chance")
  private Optional<Long> seed;

  @Option(names = "--report", paramLabel = "FILE", description = "Where else to write the report.")
  private Optional<Path> report;

  public static void main(String... arguments) {
    System.exit(new CommandLine(new TortureCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    long chosen = seed.orElseGet(() -> (long) RandomGenerator.getDefault().nextInt(1_000_000));
    Path target = CopydeskHome.find().resolve("pipeline-tests/target");
    TortureReport found;
    try (Torture torture =
        Torture.start(target.resolve("torture"), DISK_MEGABYTES, perSecond, CROWD)) {
      found = torture.run(faults(chosen));
    }
    String text =
        found.markdown(
            "`./copydesk torture --minutes %d --articles-per-second %d --seed %d`"
                .formatted(minutes, perSecond, chosen));
    System.out.print(text);
    Files.writeString(target.resolve("torture.md"), text);
    if (report.isPresent()) {
      Files.writeString(report.get(), text);
    }
    return found.failures().isEmpty() ? 0 : 1;
  }

  /** As long as there is time. */
  private Iterator<Fault> faults(long chosen) {
    FaultPlan plan = new FaultPlan(chosen);
    long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return System.nanoTime() < end;
      }

      @Override
      public Fault next() {
        return plan.next();
      }
    };
  }
}
