package org.copydesk.enrichment.dates;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.copydesk.enrichment.grammar.Grammar;
import org.copydesk.enrichment.grammar.Match;
import org.copydesk.enrichment.grammar.Reading;

/**
 * Reads a text's expressions with the grammar of its language, which is loaded with the first text
 * of that language.
 */
final class DateReader {

  /** Grammars by primary language subtag; other languages are read for numeric dates only. */
  private static final List<String> LANGUAGES =
      List.of("zh", "en", "ja", "ko", "fr", "de", "es", "pt", "ru", "ar", "it", "vi");

  private static final String OTHERS = "numeric";

  private final Map<String, Grammar> grammars = new ConcurrentHashMap<>();
  private final DateActions actions = new DateActions();

  List<Mention> mentions(String text, String languageTag, TextShape shape) {
    String language = languageTag.split("-", 2)[0];
    Grammar grammar =
        grammars.computeIfAbsent(
            LANGUAGES.contains(language) ? language : OTHERS,
            name -> Grammar.load(DateReader.class, name, actions));
    Reading reading = grammar.read(text);
    List<Match> plans = reading.matches("PLAN");
    return reading.matches("MENTION").stream()
        .map(match ->
            new Mention(
                match.start(),
                match.end(),
                (Meaning) match.value(),
                isPlanned(match, plans, shape)))
        .toList();
  }

  private static boolean isPlanned(Match match, List<Match> plans, TextShape shape) {
    int low = 0;
    int high = plans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (plans.get(middle).start() < match.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean before = low > 0 && shape.sameClause(plans.get(low - 1).start(), match.start());
    boolean after = low < plans.size() && shape.sameClause(match.end(), plans.get(low).start());
    return before || after;
  }
}
