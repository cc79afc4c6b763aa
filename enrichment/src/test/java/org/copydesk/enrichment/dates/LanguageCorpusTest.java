package org.copydesk.enrichment.dates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.enrichment.grammar.Corpus;
import org.copydesk.enrichment.grammar.Resources;
import org.junit.jupiter.api.Test;

/** Holds what is found in ten further languages to floors, and writes the figures down. */
class LanguageCorpusTest {

  private static final Path REPORT = Path.of("target", "date-languages.md");
  private static final DateRecognizer RECOGNIZER = new DateRecognizer();

  /** What became of a corpus: exact spans, values and precision in percent. */
  private record Score(
      String language, int sentences, int expected, int found, int right, int given) {

    double foundRate() {
      return 100.0 * found / expected;
    }

    double valueRate() {
      return 100.0 * right / expected;
    }

    double precision() {
      return given == 0 ? 100 : 100.0 * found / given;
    }

    String row() {
      return String.format(
          Locale.ROOT,
          "| %s | %d | %d | %.1f %% | %.1f %% | %.1f %% |",
          language,
          sentences,
          expected,
          foundRate(),
          valueRate(),
          precision());
    }
  }

  private final List<String> mistakes = new ArrayList<>();

  @Test
  void everyLanguageReachesItsFloors() throws IOException {
    List<String> table =
        new ArrayList<>(
            List.of(
                "| language | sentences | expressions | found | right value | precision |",
                "| --- | --- | --- | --- | --- | --- |"));
    List<String> below = new ArrayList<>();

    for (String line : Resources.lines(LanguageCorpusTest.class, "floors.tsv")) {
      String[] floor = line.split("\t", -1);
      Score score = score(floor[0]);
      table.add(score.row());
      if (score.foundRate() < Double.parseDouble(floor[1])
          || score.valueRate() < Double.parseDouble(floor[2])
          || score.precision() < Double.parseDouble(floor[3])) {
        below.add(score.row());
      }
    }

    Files.createDirectories(REPORT.getParent());
    Files.writeString(
        REPORT, String.join("\n", table) + "\n\n" + String.join("\n", mistakes) + "\n");
    assertThat(below).as(String.join("\n", mistakes)).isEmpty();
  }

  private Score score(String language) {
    int expected = 0;
    int found = 0;
    int right = 0;
    int given = 0;
    List<JsonNode> rows = Corpus.rows(LanguageCorpusTest.class, language + ".jsonl");
    for (JsonNode row : rows) {
      List<FoundDate> dates = read(row, language);
      List<String> wanted = Corpus.expected(row);
      List<String> values = dates.stream().map(d -> d.text() + " = " + d.value()).toList();
      expected += wanted.size();
      given += dates.size();
      right += (int) wanted.stream().filter(values::contains).count();
      found += (int) dates.stream().filter(date -> isWanted(date, row)).count();
      if (!values.equals(wanted)) {
        mistakes.add("- " + language + ": " + row.path("text").asText() + " gave " + values);
      }
    }
    return new Score(language, rows.size(), expected, found, right, given);
  }

  private static boolean isWanted(FoundDate date, JsonNode row) {
    for (JsonNode wanted : row.path("expected")) {
      if (wanted.path(0).asText().equals(date.text())) {
        return true;
      }
    }
    return false;
  }

  private static List<FoundDate> read(JsonNode row, String language) {
    String text = row.path("text").asText();
    return RECOGNIZER.recognize(
        text, language, LocalDateTime.parse(row.path("reference").asText()));
  }
}
