package org.copydesk.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.local.Part;

/**
 * A service's meters at one moment.
 *
 * @param values by name and labels, as Prometheus writes them
 */
record Meters(Map<String, Double> values) {

  static Meters of(Pipeline pipeline, Part service) throws Exception {
    Map<String, Double> values = new LinkedHashMap<>();
    for (String line : pipeline.metrics(service).lines().toList()) {
      if (!line.startsWith("#")) {
        int space = line.lastIndexOf(' ');
        values.put(line.substring(0, space), Double.parseDouble(line.substring(space + 1)));
      }
    }
    return new Meters(values);
  }

  /** The names, without labels. */
  Set<String> names() {
    return values.keySet().stream().map(Meters::name).collect(Collectors.toSet());
  }

  double value(String nameAndLabels) {
    return values.get(nameAndLabels);
  }

  /** Over all labels. */
  double sum(String name) {
    return values.entrySet().stream()
        .filter(each -> name(each.getKey()).equals(name))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  Meters minus(Meters before) {
    Map<String, Double> since = new LinkedHashMap<>();
    values.forEach((name, value) -> since.put(name, value - before.values.getOrDefault(name, 0.0)));
    return new Meters(since);
  }

  private static String name(String nameAndLabels) {
    int brace = nameAndLabels.indexOf('{');
    return brace < 0 ? nameAndLabels : nameAndLabels.substring(0, brace);
  }
}
