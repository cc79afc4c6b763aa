package org.copydesk.enrichment.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrichment.edits.EditedText;
import org.copydesk.enrichment.edits.TextEdit;
import org.copydesk.enrichment.repair.TextRepair;
import org.copydesk.enrichment.resources.ResourceLines;
import org.copydesk.events.Edit.Reason;
import org.junit.jupiter.api.Test;

class TextCleanerTest {

  private final TextCleaner cleaner = new TextCleaner();
  private final TextRepair repair = new TextRepair();
  private final JsonMapper json = new JsonMapper();

  @Test
  void aForeignLineGoesWithItsLineBreak() {
    EditedText text = cleaner.clean(EditedText.of("市长昨天宣布了新的计划。\n\n点赞\n\n居民表示欢迎这个决定。"));

    assertThat(text.text()).isEqualTo("市长昨天宣布了新的计划。\n\n居民表示欢迎这个决定。");
    assertThat(text.edits())
        .containsExactly(
            TextEdit.remove(14, 17, Reason.FURNITURE), TextEdit.remove(17, 18, Reason.WHITESPACE));
  }

  @Test
  void aTextOfNothingButFurnitureStays() {
    EditedText text = cleaner.clean(EditedText.of("上一篇\n下一篇\n点赞"));

    assertThat(text.edits()).isEmpty();
  }

  @Test
  void articlesLoseWhatIsForeignAndNothingElse() throws IOException {
    for (JsonNode row : rows()) {
      String cleaned = clean(row.get("text").asText());

      assertThat(cleaned).isEqualTo(row.get("clean").asText());
    }
  }

  @Test
  void cleanedArticlesNeedNoFurtherCleaning() throws IOException {
    for (JsonNode row : rows()) {
      String cleaned = clean(row.get("text").asText());

      assertThat(cleaner.clean(repair.repair(EditedText.of(cleaned))).edits()).isEmpty();
    }
  }

  private String clean(String text) {
    return cleaner.clean(repair.repair(EditedText.of(text))).text();
  }

  private List<JsonNode> rows() throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : ResourceLines.read(TextCleanerTest.class, "corpus.jsonl")) {
      rows.add(json.readTree(line));
    }
    assertThat(rows).hasSizeGreaterThan(15);
    return rows;
  }
}
