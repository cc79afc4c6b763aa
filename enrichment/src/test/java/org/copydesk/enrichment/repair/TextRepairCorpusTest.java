package org.copydesk.enrichment.repair;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrichment.edits.EditedText;
import org.copydesk.enrichment.resources.ResourceLines;
import org.junit.jupiter.api.Test;

/** Text of the project's own, damaged in all the ways that are repaired, and odd but clean text. */
class TextRepairCorpusTest {

  private static final int LEAST_REPAIRED_PERCENT = 100;

  private final TextRepair repair = new TextRepair();
  private final JsonMapper json = new JsonMapper();

  @Test
  void damagedTextComesOutAsItWas() throws IOException {
    List<String> failures = new ArrayList<>();
    int count = 0;
    for (Row row : rows()) {
      if (!row.family.equals("clean")) {
        count++;
        String repaired = repair(row.dirty);
        if (!folded(repaired).equals(folded(row.clean))) {
          failures.add(row.family + ": " + row.dirty + " became " + repaired);
        }
      }
    }

    assertThat(failures).hasSizeLessThanOrEqualTo(count * (100 - LEAST_REPAIRED_PERCENT) / 100);
  }

  @Test
  void cleanTextIsLeftAlone() throws IOException {
    for (Row row : rows()) {
      if (row.family.equals("clean")) {
        assertThat(repair.repair(EditedText.of(row.dirty)).edits()).as(row.dirty).isEmpty();
      }
    }
  }

  @Test
  void repairedTextNeedsNoFurtherRepair() throws IOException {
    for (Row row : rows()) {
      String repaired = repair(row.dirty);

      assertThat(repair.repair(EditedText.of(repaired)).edits()).as(row.dirty).isEmpty();
    }
  }

  private String repair(String dirty) {
    return repair.repair(EditedText.of(dirty)).text();
  }

  /** Full-width marks of a damaged text are often folded, and what is lost cannot be told. */
  private static String folded(String text) {
    return text.replace('，', ',').replace('：', ':').replace('！', '!').replace('？', '?');
  }

  private List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : ResourceLines.read(TextRepairCorpusTest.class, "corpus.jsonl")) {
      JsonNode row = json.readTree(line);
      rows.add(
          new Row(
              row.get("family").asText(), row.get("dirty").asText(), row.get("clean").asText()));
    }
    assertThat(rows).hasSizeGreaterThan(100);
    return rows;
  }

  private record Row(String family, String dirty, String clean) {}
}
