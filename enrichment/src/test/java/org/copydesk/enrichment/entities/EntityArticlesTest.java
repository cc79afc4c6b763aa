package org.copydesk.enrichment.entities;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.copydesk.events.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Short articles with all their names, marked by type and entity ({@link MarkedText}); articles of
 * one story tell the same in both scripts. Writes the figures and all faults to {@code
 * target/entity-articles.md}.
 */
class EntityArticlesTest {

  /** Of all articles; raise them with the recogniser, never lower them. */
  private static final double MENTIONS = 0.98;

  private static final double JOINING = 0.98;
  private static final double LINK_PRECISION = 0.99;

  private static final Map<String, EntityScores> SCORES = new TreeMap<>();
  private static final Map<String, List<Set<String>>> STORIES = new LinkedHashMap<>();

  @BeforeAll
  static void read() throws IOException {
    EntityRecognizer recognizer = new EntityRecognizer();
    ObjectMapper json = new ObjectMapper();
    try (InputStream in =
        Objects.requireNonNull(EntityArticlesTest.class.getResourceAsStream("articles.jsonl"))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        score(recognizer, json.readTree(line));
      }
    }
  }

  @AfterAll
  static void report() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("| articles | names | mention F1 | joining F1 | ids right | ids F1 |");
    lines.add("| --- | --- | --- | --- | --- | --- |");
    SCORES.forEach((group, s) ->
        lines.add(
            String.format(
                Locale.ROOT,
                "| %s | %d | %.1f %% | %.1f %% | %.1f %% | %.1f %% |",
                group,
                s.size(),
                100 * s.mentions(),
                100 * s.joining(),
                100 * s.linkPrecision(),
                100 * s.links())));
    lines.add("");
    all().faults().forEach(fault -> lines.add("- " + fault));
    Files.write(Path.of("target", "entity-articles.md"), lines);
  }

  @Test
  void namesAreFound() {
    assertThat(all().mentions()).as("%s", all().faults()).isGreaterThanOrEqualTo(MENTIONS);
  }

  @Test
  void namesOfOneEntityAreJoined() {
    assertThat(all().joining()).as("%s", all().faults()).isGreaterThanOrEqualTo(JOINING);
  }

  @Test
  void idsAreGivenOnlyWhereSure() {
    assertThat(all().linkPrecision())
        .as("%s", all().faults())
        .isGreaterThanOrEqualTo(LINK_PRECISION);
  }

  @Test
  void bothScriptsGiveTheSameEntities() {
    assertThat(STORIES).hasSize(3);
    STORIES.forEach((story, ids) -> assertThat(ids).as(story).hasSize(2).containsOnly(ids.get(0)));
  }

  private static EntityScores all() {
    return Objects.requireNonNull(SCORES.get("all"));
  }

  private static void score(EntityRecognizer recognizer, JsonNode row) {
    MarkedText headline = row.has("headline") ? MarkedText.of(row.get("headline").asText()) : null;
    MarkedText body = MarkedText.of(row.get("text").asText());
    Map<String, String> types = new LinkedHashMap<>();
    Map<String, String> entities = new LinkedHashMap<>();
    add(Field.HEADLINE, headline, types, entities);
    add(Field.ARTICLE_BODY, body, types, entities);
    String language = row.get("language").asText();
    List<FoundEntity> found =
        recognizer.recognize(headline == null ? null : headline.text(), body.text(), language);
    String title = body.text().substring(0, Math.min(20, body.text().length()));
    for (String group : List.of("all", group(language))) {
      SCORES.computeIfAbsent(group, g -> new EntityScores()).add(title, types, entities, found);
    }
    if (row.has("story")) {
      Set<String> ids = new TreeSet<>();
      found.forEach(entity -> ids.add(entity.type() + " " + entity.id()));
      STORIES.computeIfAbsent(row.get("story").asText(), s -> new ArrayList<>()).add(ids);
    }
  }

  private static String group(String language) {
    return language.startsWith("zh") || language.equals("en") ? language : "others";
  }

  private static void add(
      Field field,
      @Nullable MarkedText text,
      Map<String, String> types,
      Map<String, String> entities) {
    if (text != null) {
      for (MarkedText.Name name : text.names()) {
        String place = EntityScores.place(field + "", name.start(), name.surface());
        types.put(place, name.type().name());
        entities.put(place, name.entity());
      }
    }
  }
}
