package org.copydesk.enrichment.grammar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Test sentences in JSONL files beside the test: a text and the slices expected with their values.
 */
public final class Corpus {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Corpus() {}

  /** The rows of a file. */
  public static List<JsonNode> rows(Class<?> beside, String name) {
    return Resources.lines(beside, name).stream().map(Corpus::parse).toList();
  }

  /** What a row expects: {@code text = value unit…}. */
  public static List<String> expected(JsonNode row) {
    List<String> expected = new ArrayList<>();
    for (JsonNode entry : row.path("expected")) {
      StringBuilder line = new StringBuilder(entry.path(0).asText()).append(" =");
      for (int i = 1; i < entry.size(); i++) {
        line.append(' ').append(entry.path(i).asText());
      }
      expected.add(line.toString());
    }
    return expected;
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
