package org.copydesk.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copydesk.local.Part;

/**
 * What a soak has shown, as Markdown.
 *
 * @param capacity articles a second that came through at full load
 * @param load share of it that was sent
 * @param check what {@code ./copydesk check} said at the end
 */
record SoakReport(
    String recogniser, double capacity, double load, List<Soak.Sample> samples, String check) {

  private static final double MIB = 1 << 20;

  String text() {
    Soak.Sample last = samples.getLast();
    return """
    # Soak
    %d minutes at %.0f %% of %.0f articles a second (recogniser %s): %,d articles accepted.
    Heap after a collection, and resident memory of the process, in MiB:

    | minute | articles | %s |
    | --- | --- | %s |
    %s

    Heap, last quarter of the samples against the second one (medians): %s.

    ```
    %s```
    """
        .formatted(
            last.second() / 60,
            load * 100,
            capacity,
            recogniser,
            last.articles(),
            Part.SERVICES.stream()
                .map(each -> each.label() + " heap | resident")
                .collect(Collectors.joining(" | ")),
            Part.SERVICES.stream().map(_ -> "--- | ---").collect(Collectors.joining(" | ")),
            samples.stream().map(SoakReport::row).collect(Collectors.joining("\n")),
            Part.SERVICES.stream()
                .map(each -> each.label() + " " + growth(each))
                .collect(Collectors.joining(", ")),
            check);
  }

  private static String row(Soak.Sample sample) {
    return "| %d | %,d | %s |"
        .formatted(
            Math.round(sample.second() / 60.0),
            sample.articles(),
            Part.SERVICES.stream()
                .map(each ->
                    "%.1f | %.0f"
                        .formatted(
                            sample.heap().get(each) / MIB, sample.resident().get(each) / MIB))
                .collect(Collectors.joining(" | ")));
  }

  /** The first quarter is left out, in which caches fill and code is compiled. */
  private String growth(Part service) {
    int quarter = samples.size() / 4;
    double before = medianHeap(service, quarter, 2 * quarter);
    double after = medianHeap(service, samples.size() - quarter, samples.size());
    return String.format(Locale.ROOT, "%+.1f %%", (after / before - 1) * 100);
  }

  private double medianHeap(Part service, int from, int to) {
    long[] sorted =
        IntStream.range(from, Math.max(to, from + 1))
            .mapToLong(i -> samples.get(i).heap().get(service))
            .sorted()
            .toArray();
    return sorted[sorted.length / 2];
  }
}
