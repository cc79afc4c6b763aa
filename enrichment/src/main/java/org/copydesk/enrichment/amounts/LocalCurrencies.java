package org.copydesk.enrichment.amounts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.enrichment.grammar.Resources;

/**
 * Decides which currency a sign or name means that several share: $, ¥, 元, peso, rupee. The text's
 * language gives the one that goes without saying; another one wins where the text names its
 * country clearly more often.
 */
final class LocalCurrencies {

  private static final String RESOURCE = "local-currencies.tsv";

  private final Map<String, List<LocalCurrency>> currencies = new LinkedHashMap<>();

  LocalCurrencies() {
    for (String line : Resources.lines(LocalCurrencies.class, RESOURCE)) {
      LocalCurrency currency = LocalCurrency.parse(line);
      currencies.computeIfAbsent(currency.name(), _ -> new ArrayList<>()).add(currency);
    }
  }

  /** The ISO 4217 code of a unit in a text; empty where the text does not tell. */
  String unit(String unit, String text, String languageTag) {
    List<LocalCurrency> candidates = currencies.get(unit);
    if (candidates == null) {
      return unit;
    }
    String best = "";
    int most = 0;
    for (LocalCurrency candidate : candidates) {
      if (best.isEmpty() && candidate.isExpectedIn(languageTag)) {
        best = candidate.code();
        most = 2 * candidate.evidence(text);
      }
    }
    boolean expected = !best.isEmpty();
    for (LocalCurrency candidate : candidates) {
      if (candidate.canOccurIn(languageTag)) {
        int evidence = candidate.evidence(text);
        if (evidence > most && (!expected || evidence >= candidate.needed())) {
          most = evidence;
          best = candidate.code();
        }
      }
    }
    return best;
  }
}
