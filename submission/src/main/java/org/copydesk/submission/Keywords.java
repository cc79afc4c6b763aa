package org.copydesk.submission;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads keywords: a text with separators, a list of texts or of schema.org DefinedTerms. */
final class Keywords {

  private static final String NAME = "keywords";
  private static final Pattern SEPARATOR = Pattern.compile("[,;，、；]");

  private Keywords() {}

  static List<String> read(Fields fields) throws RejectedException {
    JsonNode value = fields.take(NAME);
    if (value == null) {
      return List.of();
    }
    Set<String> keywords = new LinkedHashSet<>();
    if (value.isTextual()) {
      for (String keyword : SEPARATOR.split(value.textValue(), -1)) {
        add(keyword, keywords);
      }
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        add(element(i, value.get(i)), keywords);
      }
    } else {
      throw Fields.wrongType(NAME, "a string or a list of strings", value);
    }
    return new ArrayList<>(keywords);
  }

  private static String element(int index, JsonNode element) throws RejectedException {
    JsonNode text = element.isObject() ? element.path("name") : element;
    if (!text.isTextual()) {
      throw Fields.wrongType(NAME + "[" + index + "]", "a string", element);
    }
    return text.textValue();
  }

  private static void add(String keyword, Set<String> keywords) {
    String stripped = keyword.strip();
    if (!stripped.isEmpty()) {
      keywords.add(stripped);
    }
  }
}
