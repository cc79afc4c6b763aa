package org.copydesk.enrichment.dates;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.copydesk.enrichment.grammar.Grammar;
import org.copydesk.enrichment.grammar.Match;
import org.copydesk.enrichment.grammar.Reading;
import org.jspecify.annotations.Nullable;

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
    List<Match> past = reading.matches("TOLD");
    return reading.matches("MENTION").stream()
        .map(match ->
            new Mention(
                match.start(),
                match.end(),
                (Meaning) match.value(),
                tense(match, plans, past, shape)))
        .toList();
  }

  private static Frame.@Nullable Tense tense(
      Match match, List<Match> plans, List<Match> past, TextShape shape) {
    if (isBeside(match, plans, shape)) {
      return Frame.Tense.FUTURE;
    }
    return isBeside(match, past, shape) ? Frame.Tense.TOLD : null;
  }

  /** Whether one of some words stands in an expression's clause. */
  private static boolean isBeside(Match match, List<Match> words, TextShape shape) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).start() < match.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean before = low > 0 && shape.sameClause(words.get(low - 1).start(), match.start());
    boolean after = low < words.size() && shape.sameClause(match.end(), words.get(low).start());
    return before || after;
  }
}
