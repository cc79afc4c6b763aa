package org.copydesk.enrichment.entities;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a user's table of names that are no entity. */
public final class BadNamesException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private static final int MOST_LISTED = 20;

  /**
   * A bad line.
   *
   * @param number of the line, from 1
   * @param problem what was expected of it
   */
  public record BadLine(int number, String problem) {}

  private final transient List<BadLine> lines;

  BadNamesException(List<BadLine> lines) {
    super(listed("line ", lines));
    this.lines = List.copyOf(lines);
  }

  /** All bad lines. */
  public List<BadLine> lines() {
    return lines;
  }

  /** A line of text for each of the first twenty bad lines: {@code names.tsv:3: expected …}. */
  public String listed(String file) {
    return listed(file + ":", lines);
  }

  private static String listed(String place, List<BadLine> lines) {
    String listed =
        lines.stream()
            .limit(MOST_LISTED)
            .map(line -> place + line.number() + ": " + line.problem())
            .collect(Collectors.joining("\n"));
    int more = lines.size() - MOST_LISTED;
    return more > 0 ? listed + "\nand " + more + " more bad lines" : listed;
  }
}
