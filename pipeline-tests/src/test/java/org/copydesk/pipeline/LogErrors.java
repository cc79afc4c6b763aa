package org.copydesk.pipeline;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.local.Part;

/** What the services have complained of: the lines of their logs at level ERROR. */
final class LogErrors {

  private static final Pattern ERROR = Pattern.compile("^\\S+ ERROR \\[(\\S+)] (.*)$");
  private static final int LENGTH = 160;

  private final Map<String, Integer> counts = new TreeMap<>();

  /** Takes in the log of one life of a service. */
  void add(Part service, String log) {
    log.lines()
        .map(ERROR::matcher)
        .filter(Matcher::matches)
        .map(line -> service.label() + " [" + line.group(1) + "] " + general(line.group(2)))
        .forEach(line -> counts.merge(line, 1, Integer::sum));
  }

  /** How often each came; what differs only in numbers and ids is the same. */
  Map<String, Integer> counts() {
    return counts;
  }

  private static String general(String message) {
    String line = message.replaceAll("\\b[0-9a-f]{32}\\b", "ID").replaceAll("\\d+", "N");
    return line.substring(0, Math.min(LENGTH, line.length()));
  }
}
