package org.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.copydesk.events.EnrichedArticle;
import org.copydesk.events.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichersTest {

  @TempDir Path folder;

  @Test
  void namesOfTheConfiguredFileAreFound() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("names.tsv"), "\tOrganization\t青禾渔社\t青禾漁社\tQinghe Fishers\n");

    EnrichedArticle article =
        new Enrichers()
            .enricher(settings(file))
            .enrich(Records.article("a", "r", "昨天青禾渔社的船回来了，大家都很高兴。"), Instant.EPOCH);

    assertThat(article.entities()).extracting(Entity::name).containsExactly("青禾渔社");
  }

  @Test
  void badLinesEndTheStartAndAreAllTold() throws Exception {
    Path file = Files.writeString(folder.resolve("names.tsv"), "# mine\n\tFirm\tA\t\tB\nC\n");

    assertThatThrownBy(() -> new Enrichers().enricher(settings(file)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("copydesk.enrich.names")
        .hasMessageContaining(file + ":2: expected a type")
        .hasMessageContaining(file + ":3: expected 5 to 7 columns");
  }

  @Test
  void missingFileEndsTheStart() {
    Path file = folder.resolve("none.tsv");

    assertThatThrownBy(() -> new Enrichers().enricher(settings(file)))
        .hasMessageContaining("cannot read " + file);
  }

  @Test
  void fileThatIsNotUtf8EndsTheStart() throws Exception {
    Path file = Files.write(folder.resolve("names.tsv"), new byte[] {(byte) 0xC3, 0x28});

    assertThatThrownBy(() -> new Enrichers().enricher(settings(file)))
        .hasMessageContaining("not UTF-8");
  }

  private static EnrichSettings settings(Path names) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(EnrichSettings.class)
            .withSources(
                new PropertiesConfigSource(
                    Map.of(
                        "copydesk.enrich.names", names.toString(),
                        "copydesk.enrich.recognizer", "fast",
                        "copydesk.enrich.recognizer-threads", "1",
                        // Only Quarkus reads the short form of the defaults.
                        "copydesk.enrich.time-limit", "PT30S",
                        "copydesk.enrich.patience", "PT30S",
                        "copydesk.enrich.retry-wait", "PT0.2S",
                        "copydesk.enrich.longest-retry-wait", "PT10S"),
                    "test",
                    100))
            .build();
    return config.getConfigMapping(EnrichSettings.class);
  }
}
