package org.copydesk.enrichment.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts the function words of each language in a text. */
final class FunctionWords {

  private final Map<String, List<String>> languagesByWord = new HashMap<>();

  FunctionWords() {
    HanCharacters.forEachRow("function-words.tsv", this::add);
  }

  private void add(String row) {
    int tab = row.indexOf('\t');
    String language = row.substring(0, tab);
    for (String word : row.substring(tab + 1).split(" ", -1)) {
      List<String> languages = languagesByWord.computeIfAbsent(word, w -> new ArrayList<>(1));
      if (!languages.contains(language)) {
        languages.add(language);
      }
    }
  }

  Map<String, Integer> count(String text) {
    Map<String, Integer> counts = new HashMap<>();
    String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    int start = -1;
    for (int i = 0; i <= lower.length(); i++) {
      boolean inWord =
          i < lower.length()
              && (Character.isLetter(lower.charAt(i))
                  || Character.getType(lower.charAt(i)) == Character.NON_SPACING_MARK
                  || lower.charAt(i) == '\'');
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        for (String language : languagesByWord.getOrDefault(lower.substring(start, i), List.of())) {
          counts.merge(language, 1, Integer::sum);
        }
        start = -1;
      }
    }
    return counts;
  }
}
