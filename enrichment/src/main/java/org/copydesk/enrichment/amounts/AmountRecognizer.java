package org.copydesk.enrichment.amounts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.enrichment.grammar.Grammar;
import org.copydesk.enrichment.grammar.Match;

/** Finds the sums of money and the percentages of a text. Made once, shared by all threads. */
public final class AmountRecognizer {

  private static final List<String> LANGUAGES =
      List.of("zh", "en", "ja", "ko", "de", "fr", "es", "pt", "it", "ru", "ar", "vi");

  private final Grammar common;
  private final Map<String, Grammar> grammars = new HashMap<>();
  private final LocalCurrencies currencies = new LocalCurrencies();

  /** Loads the grammars. */
  public AmountRecognizer() {
    AmountActions actions = new AmountActions();
    for (String language : LANGUAGES) {
      grammars.put(language, Grammar.load(AmountRecognizer.class, language, actions));
    }
    common = Grammar.load(AmountRecognizer.class, "other", actions);
  }

  /**
   * The amounts of a text, in its order.
   *
   * @param languageTag BCP 47 tag of the text's language; other languages than those known are read
   *     for currency signs, codes and percent signs
   */
  public List<FoundAmount> recognize(String text, String languageTag) {
    Grammar grammar = grammars.getOrDefault(languageTag.split("-", 2)[0], common);
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
}
