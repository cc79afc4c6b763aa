package org.copydesk.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.copydesk.local.CopydeskHome;

/** {@code ./copydesk torture}: faults by chance, for minutes or hours. */
final class TortureCommand {

  private static final Map<String, String> DEFAULTS =
      Map.of("--minutes", "20", "--articles-per-second", "50");
  private static final Set<String> OPTIONS =
      Set.of("--minutes", "--articles-per-second", "--seed", "--report");
  private static final int DISK_MEGABYTES = 3_072;

  private TortureCommand() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, String> options = new HashMap<>(DEFAULTS);
    options.put("--seed", Long.toString(RandomGenerator.getDefault().nextInt(1_000_000)));
    for (int i = 0; i < arguments.length; i += 2) {
      if (!OPTIONS.contains(arguments[i]) || i + 1 == arguments.length) {
        System.err.println(
            "usage: ./copydesk torture [--minutes 20] [--articles-per-second 50] [--seed NUMBER]"
                + " [--report FILE]");
        System.exit(arguments[i].equals("--help") ? 0 : 2);
      }
      options.put(arguments[i], arguments[i + 1]);
    }
    System.exit(run(options) ? 0 : 1);
  }

  private static boolean run(Map<String, String> options) throws Exception {
    Duration time = Duration.ofMinutes(Long.parseLong(options.get("--minutes")));
    int perSecond = Integer.parseInt(options.get("--articles-per-second"));
    long seed = Long.parseLong(options.get("--seed"));
    Path target = CopydeskHome.find().resolve("pipeline-tests/target");
    TortureReport report;
    try (Torture torture =
        Torture.start(target.resolve("torture"), DISK_MEGABYTES, perSecond, 500)) {
      report = torture.run(faults(seed, time));
    }
    String text =
        report.markdown(
            "`./copydesk torture --minutes %d --articles-per-second %d --seed %d`"
                .formatted(time.toMinutes(), perSecond, seed));
    System.out.print(text);
    Files.writeString(target.resolve("torture.md"), text);
    if (options.containsKey("--report")) {
      Files.writeString(Path.of(options.get("--report")), text);
    }
    return report.failures().isEmpty();
  }

  /** As long as there is time. */
  private static Iterator<Fault> faults(long seed, Duration time) {
    FaultPlan plan = new FaultPlan(seed);
    long end = System.nanoTime() + time.toNanos();
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
