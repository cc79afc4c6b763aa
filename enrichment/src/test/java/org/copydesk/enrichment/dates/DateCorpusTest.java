package org.copydesk.enrichment.dates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrichment.grammar.Corpus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the corpora of sentences and holds their accuracy. */
class DateCorpusTest {

  private static final DateRecognizer RECOGNIZER = new DateRecognizer();

  @ParameterizedTest
  @CsvSource({"zh, 100", "en, 100"})
  void sentencesAreReadRightAboveTheFloor(String language, double floor) {
    List<String> mistakes = new ArrayList<>();
    List<JsonNode> rows = Corpus.rows(DateCorpusTest.class, language + ".jsonl");

    for (JsonNode row : rows) {
      List<String> found =
          RECOGNIZER.recognize(row.path("text").asText(), language, reference(row)).stream()
              .map(date -> date.text() + " = " + date.value())
              .toList();
      if (!found.equals(Corpus.expected(row))) {
        mistakes.add(row.path("text").asText() + " gave " + found);
      }
    }

    assertThat(100.0 * (rows.size() - mistakes.size()) / rows.size())
        .as(String.join("\n", mistakes))
        .isGreaterThanOrEqualTo(floor);
  }

  @ParameterizedTest
  @CsvSource({"zh", "en"})
  void offsetsSliceTheText(String language) {
    for (JsonNode row : Corpus.rows(DateCorpusTest.class, language + ".jsonl")) {
      String text = "🙂 " + row.path("text").asText();

      assertThat(RECOGNIZER.recognize(text, language, reference(row)))
          .allSatisfy(
              date -> assertThat(text.substring(date.start(), date.end())).isEqualTo(date.text()));
    }
  }

  private static @Nullable LocalDateTime reference(JsonNode row) {
    return row.path("reference").isTextual()
        ? LocalDateTime.parse(row.path("reference").asText())
        : null;
  }
}
