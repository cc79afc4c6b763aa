package org.copydesk.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.local.CopydeskHome;
import org.copydesk.local.Part;
import org.junit.jupiter.api.Test;

/** Dashboard and alerts ask for nothing that the services don't tell. */
class WatchingIT {

  private static final Path FILES = CopydeskHome.find().resolve("deploy/observability");
  private static final Pattern METRIC =
      Pattern.compile("\\b(?:copydesk|jvm|process|system|agroal|http)_[a-z_]+\\b");
  private static final Pattern OUTCOME =
      Pattern.compile("(copydesk_[a-z_]+_total)\\{outcome=\\\\?\"([a-z-]+)\\\\?\"}");

  private final Pipeline pipeline = Pipeline.shared();

  @Test
  void everyMetricThatIsAskedForIsThere() throws Exception {
    String told = told();

    for (String metric : found(METRIC)) {
      assertThat(told).as(metric).containsPattern("(?m)^" + metric + "[{ ]");
    }
  }

  @Test
  void everyOutcomeThatIsAskedForIsCounted() throws Exception {
    String told = told();

    for (String counter : found(OUTCOME)) {
      assertThat(told).contains("\n" + counter.replace("\\", ""));
    }
  }

  /** What the services tell when an article has passed them all. */
  private String told() throws Exception {
    String id =
        Pipeline.json(
                pipeline.post("text/plain", "The lock gate opens.".getBytes(UTF_8), "").body())
            .get("id")
            .asText();
    pipeline.stored(id);
    return pipeline.metrics(Part.INGEST)
        + pipeline.metrics(Part.ENRICH)
        + pipeline.metrics(Part.STORE);
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    String asked =
        Files.readString(FILES.resolve("alerts.yml"))
            + Files.readString(FILES.resolve("grafana/dashboards/pipeline.json"));
    Set<String> found = new TreeSet<>();
    try (Stream<String> all = pattern.matcher(asked).results().map(each -> each.group())) {
      all.forEach(found::add);
    }
    assertThat(found).isNotEmpty();
    return found;
  }
}
