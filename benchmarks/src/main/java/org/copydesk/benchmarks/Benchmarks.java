package org.copydesk.benchmarks;

import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs all benchmarks, or those that JMH's options choose, and prints one line for each. */
public final class Benchmarks {

  private static final String ALLOCATION = "gc.alloc.rate.norm";

  private Benchmarks() {}

  /**
   * The command.
   *
   * @param args JMH's options: a pattern of names, {@code -p text=FILE}, {@code -f 3}, …
   */
  public static void main(String[] args)
      throws RunnerException, CommandLineOptionException, IOException {
    CommandLineOptions given = new CommandLineOptions(args);
    if (given.shouldHelp()) {
      new CommandLineOptions().showHelp();
      return;
    }
    Collection<RunResult> results = new Runner(options(given)).run();
    System.out.printf(
        "%n%-40s %-20s %9s %9s %11s%n", "per article", "text", "ms", "CPU ms", "KiB made");
    results.forEach(Benchmarks::print);
  }

  private static Options options(CommandLineOptions given) {
    return new OptionsBuilder()
        .parent(given)
        .jvmArgsPrepend("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC")
        .addProfiler(GCProfiler.class)
        .addProfiler(CpuProfiler.class)
        .build();
  }

  private static void print(RunResult run) {
    String name = run.getParams().getBenchmark();
    String text = run.getParams().getParam("text");
    System.out.printf(
        Locale.ROOT,
        "%-40s %-20s %9.3f %9.3f %11.0f%n",
        name.substring(Benchmarks.class.getPackageName().length() + 1),
        text == null ? "" : text,
        run.getPrimaryResult().getScore(),
        secondary(run, CpuProfiler.NAME),
        secondary(run, ALLOCATION) / 1024);
  }

  private static double secondary(RunResult run, String name) {
    Result<?> result = run.getSecondaryResults().get(name);
    return result == null ? Double.NaN : result.getScore();
  }
}
