package org.copydesk.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.copydesk.local.Part;

/** The services' heaps over the time of a soak, as a picture (SVG). */
record SoakGraph(List<Soak.Sample> samples) {

  private static final double MIB = 1 << 20;
  private static final int WIDTH = 720;
  private static final int HEIGHT = 300;
  private static final int LEFT = 60;
  private static final int BOTTOM = 40;
  private static final int GRID_LINES = 5;
  private static final Map<Part, String> COLOURS =
      Map.of(Part.INGEST, "#1b6ca8", Part.ENRICH, "#b3541e", Part.STORE, "#3a7d44");

  String text() {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
    <rect width="100%%" height="100%%" fill="white"/>
    %s
    <text x="%d" y="%d">0: heap after a collection</text><text x="%d" y="%d" text-anchor="end">%d min</text>
    %s
    </svg>
    """
        .formatted(
            LEFT + WIDTH + 20,
            HEIGHT + BOTTOM + 30,
            IntStream.rangeClosed(0, GRID_LINES)
                .mapToObj(line -> gridLine(most() * line / GRID_LINES))
                .collect(Collectors.joining("\n")),
            LEFT,
            HEIGHT + 30,
            LEFT + WIDTH,
            HEIGHT + 30,
            length() / 60,
            Part.SERVICES.stream().map(this::line).collect(Collectors.joining("\n")));
  }

  private String gridLine(double bytes) {
    return String.format(
        Locale.ROOT,
        "<path d=\"M%d %.1fh%d\" stroke=\"#ddd\"/><text x=\"4\" y=\"%.1f\">%.0f MiB</text>",
        LEFT,
        y(bytes),
        WIDTH,
        y(bytes) + 4,
        bytes / MIB);
  }

  private String line(Part service) {
    return """
    <polyline fill="none" stroke="%1$s" stroke-width="2" points="%2$s"/>
    <text x="%3$d" y="%4$d" fill="%1$s">%5$s</text>\
    """
        .formatted(
            COLOURS.get(service),
            samples.stream().map(each -> point(each, service)).collect(Collectors.joining(" ")),
            LEFT + 40 + 230 * Part.SERVICES.indexOf(service),
            HEIGHT + 55,
            service.label());
  }

  private String point(Soak.Sample sample, Part service) {
    double x = LEFT + (double) WIDTH * sample.second() / Math.max(1, length());
    return String.format(Locale.ROOT, "%.1f,%.1f", x, y(sample.heap().get(service)));
  }

  private double y(double bytes) {
    return 10 + HEIGHT - HEIGHT * bytes / most();
  }

  private long length() {
    return samples.getLast().second();
  }

  /** The top of the picture, in bytes. */
  private double most() {
    LongStream all =
        samples.stream().flatMapToLong(each -> each.heap().values().stream().mapToLong(h -> h));
    return all.max().orElseThrow() * 1.15;
  }
}
