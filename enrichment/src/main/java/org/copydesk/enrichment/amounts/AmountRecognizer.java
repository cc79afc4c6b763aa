package org.copydesk.enrichment.amounts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.copydesk.enrichment.grammar.Grammar;
import org.copydesk.enrichment.grammar.Match;

/** Finds the sums of money and the percentages of a text. Made once, shared by all threads. */
public final class AmountRecognizer {

  private static final Set<String> LANGUAGES =
      Set.of("zh", "en", "ja", "ko", "de", "fr", "es", "pt", "it", "ru", "ar", "vi");

  /** The grammar of all languages that have none of their own. */
  private static final String OTHER = "other";

  private final AmountActions actions = new AmountActions();
  private final Map<String, Grammar> grammars = new ConcurrentHashMap<>();
  private final LocalCurrencies currencies = new LocalCurrencies();

  /** Loads the grammars of Chinese and English; the others are loaded with their first text. */
  public AmountRecognizer() {
    grammar("zh");
    grammar("en");
  }

  /**
   * The amounts of a text, in its order.
   *
   * @param languageTag BCP 47 tag of the text's language; other languages than those known are read
   *     for currency signs, codes and percent signs
   */
  public List<FoundAmount> recognize(String text, String languageTag) {
    Grammar grammar = grammar(languageTag.split("-", 2)[0]);
    List<FoundAmount> found = new ArrayList<>();
    Map<String, String> units = new HashMap<>();
    for (Match match : grammar.read(text).matches("AMOUNT")) {
      Sum sum = (Sum) match.value();
      String unit =
          units.computeIfAbsent(sum.unit(), name -> currencies.unit(name, text, languageTag));
      String slice = text.substring(match.start(), match.end());
      for (var value : unit.isEmpty() ? List.<BigDecimal>of() : sum.values()) {
        found.add(new FoundAmount(match.start(), match.end(), slice, value, unit));
      }
    }
    return found;
  }

  private Grammar grammar(String language) {
    return grammars.computeIfAbsent(
        LANGUAGES.contains(language) ? language : OTHER,
        name -> Grammar.load(AmountRecognizer.class, name, actions));
  }
}
