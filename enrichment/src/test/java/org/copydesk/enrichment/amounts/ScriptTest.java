package org.copydesk.enrichment.amounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.enrichment.grammar.Corpus;
import org.copydesk.enrichment.language.HanCharacters;
import org.junit.jupiter.api.Test;

/** Both scripts are read alike, at the same places. */
class ScriptTest {

  private final AmountRecognizer recognizer = new AmountRecognizer();
  private final HanCharacters characters = HanCharacters.load();

  @Test
  void traditionalAndSimplifiedGiveTheSame() {
    for (var row : Corpus.rows(ScriptTest.class, "zh-Hant.jsonl")) {
      String text = row.path("text").asText();

      var traditional = recognizer.recognize(text, "zh-Hant");
      var simplified = recognizer.recognize(characters.simplified(text), "zh-Hans");

      assertThat(simplified)
          .as(text)
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("text")
          .isEqualTo(traditional);
    }
  }
}
