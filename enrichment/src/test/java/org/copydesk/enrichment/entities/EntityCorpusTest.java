package org.copydesk.enrichment.entities;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Sentences with their entities in brackets, [Type:name]. */
class EntityCorpusTest {

  /** F1 of exact offsets and type; raise it with the recogniser, never lower it. */
  private static final double FLOOR = 0.90;

  private static final Pattern MARKED = Pattern.compile("\\[([A-Za-z]+):([^]]+)]");

  private final EntityRecognizer recognizer = new EntityRecognizer();
  private int right;
  private int expected;
  private int found;
  private final List<String> faults = new ArrayList<>();

  @Test
  void accuracyIsNotBelowTheFloor() throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (InputStream in =
        Objects.requireNonNull(EntityCorpusTest.class.getResourceAsStream("entities.jsonl"))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        score(json.readTree(line));
      }
    }
    assertThat(2.0 * right / (expected + found)).as("%s", faults).isGreaterThanOrEqualTo(FLOOR);
  }

  private void score(JsonNode row) {
    Set<String> gold = new HashSet<>();
    StringBuilder text = new StringBuilder();
    String marked = row.get("text").asText();
    Matcher matcher = MARKED.matcher(marked);
    int end = 0;
    while (matcher.find()) {
      text.append(marked, end, matcher.start());
      gold.add(mention(text.length(), matcher.group(1), matcher.group(2)));
      text.append(matcher.group(2));
      end = matcher.end();
    }
    text.append(marked, end, marked.length());
    Set<String> answer = new HashSet<>();
    for (FoundEntity entity :
        recognizer.recognize(null, text.toString(), row.get("language").asText())) {
      String type = entity.type().name().toLowerCase(Locale.ROOT).replace("_", "");
      entity.mentions().forEach(m -> answer.add(mention(m.start(), type, m.text())));
    }
    count(gold, answer);
  }

  private static String mention(int start, String type, String text) {
    return start + " " + type.toLowerCase(Locale.ROOT) + " " + text;
  }

  private void count(Set<String> gold, Set<String> answer) {
    expected += gold.size();
    found += answer.size();
    gold.forEach(mention -> right += answer.contains(mention) ? 1 : 0);
    gold.stream().filter(m -> !answer.contains(m)).forEach(m -> faults.add("missing " + m));
    answer.stream().filter(m -> !gold.contains(m)).forEach(m -> faults.add("wrong " + m));
  }
}
