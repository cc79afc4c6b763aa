package org.copydesk.enrichment.amounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrichment.grammar.Corpus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the corpora of sentences and holds their accuracy. */
class AmountCorpusTest {

  private static final AmountRecognizer RECOGNIZER = new AmountRecognizer();

  @ParameterizedTest
  @CsvSource({
    "zh-Hans, 100",
    "zh-Hant, 100",
    "en, 100",
    "ja, 100",
    "ko, 100",
    "de, 100",
    "fr, 100",
    "es, 100",
    "pt, 100",
    "it, 100",
    "ru, 100",
    "ar, 100",
    "vi, 100"
  })
  void sentencesAreReadRightAboveTheFloor(String language, double floor) {
    List<String> mistakes = new ArrayList<>();
    List<JsonNode> rows = Corpus.rows(AmountCorpusTest.class, language + ".jsonl");

    for (JsonNode row : rows) {
      List<String> found =
          RECOGNIZER.recognize(row.path("text").asText(), language).stream()
              .map(a -> a.text() + " = " + a.value().toPlainString() + " " + a.unit())
              .toList();
      if (!found.equals(Corpus.expected(row))) {
        mistakes.add(row.path("text").asText() + " gave " + found);
      }
    }

    assertThat(100.0 * (rows.size() - mistakes.size()) / rows.size())
        .as(String.join("\n", mistakes))
        .isGreaterThanOrEqualTo(floor);
  }
}
