package org.copydesk.pipeline;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a pipeline has withstood its faults.
 *
 * @param took from the start to the last proof
 * @param impossible faults that this machine did not let us do
 * @param figures what there was, by name
 * @param errors what services have complained of, and how often
 * @param failures promises that were not kept; empty if all were
 */
record TortureReport(
    Duration took,
    List<Trial> trials,
    Set<String> impossible,
    Map<String, Long> figures,
    Map<String, Integer> errors,
    List<String> failures) {

  /**
   * As Markdown.
   *
   * @param run what was run: in one line
   */
  String markdown(String run) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s; %d min %d s, %d faults.%n"
            .formatted(run, took.toMinutes(), took.toSecondsPart(), trials.size()));
    text.append("%s.%n%n".formatted(machine()));
    text.append(
        "| part | fault | times | 202 after, s | stored after, s | slowest answer, s | most in flight |\n");
    text.append("| --- | --- | --- | --- | --- | --- | --- |\n");
    byFault().forEach((name, some) -> text.append(row(name, some)));
    text.append("\n| | |\n| --- | --- |\n");
    figures.forEach((name, figure) -> text.append("| %s | %d |%n".formatted(name, figure)));
    impossible.forEach(
        each -> text.append("\nNot possible on this machine: %s.%n".formatted(each)));
    if (!errors.isEmpty()) {
      text.append("\nErrors in the services' logs:\n\n");
      errors.forEach((line, count) -> text.append("- %s (%d)%n".formatted(line, count)));
    }
    text.append(failures.isEmpty() ? "\nAll promises were kept.\n" : "\n**Not kept:**\n\n");
    failures.forEach(each -> text.append("- %s%n".formatted(each)));
    return text.toString();
  }

  private Map<String, List<Trial>> byFault() {
    return trials.stream()
        .sorted(
            Comparator.comparing((Trial each) -> each.fault().part())
                .thenComparing(each -> each.fault().kind()))
        .collect(
            Collectors.groupingBy(
                each -> each.fault().part().label() + " | " + each.fault().kind(),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private static String row(String name, List<Trial> some) {
    int inFlight = some.stream().mapToInt(Trial::inFlight).max().orElse(0);
    return "| %s | %d | %s | %s | %s | %s |%n"
        .formatted(
            name,
            some.size(),
            worst(some, Trial::accepted),
            worst(some, Trial::stored),
            worst(some, Trial::slowestAnswer),
            inFlight == 0 ? "" : inFlight);
  }

  private static String worst(List<Trial> some, Function<Trial, Duration> time) {
    Duration worst = some.stream().map(time).max(Comparator.naturalOrder()).orElseThrow();
    return worst.isZero() ? "" : String.format(Locale.ROOT, "%.1f", worst.toMillis() / 1e3);
  }

  private static String machine() {
    return "%d cores, %d MiB of heap for the tests, %s %s, Java %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            Runtime.getRuntime().maxMemory() >> 20,
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.version().feature());
  }
}
