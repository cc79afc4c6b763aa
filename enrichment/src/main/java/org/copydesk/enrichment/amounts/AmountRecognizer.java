package org.copydesk.enrichment.amounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.copydesk.enrichment.grammar.Grammar;
import org.copydesk.enrichment.grammar.Match;

/** Finds the sums of money and the percentages of a text. Made once, shared by all threads. */
public final class AmountRecognizer {

  private final Grammar common;
  private final Map<String, Grammar> grammars;

  /** Loads the grammars. */
  public AmountRecognizer() {
    AmountActions actions = new AmountActions();
    Grammar english = Grammar.load(AmountRecognizer.class, "en", actions);
    Grammar chinese = Grammar.load(AmountRecognizer.class, "zh", actions);
    common = english;
    grammars = Map.of("en", english, "zh", chinese);
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
    for (Match match : grammar.read(text).matches("AMOUNT")) {
      Sum sum = (Sum) match.value();
      String slice = text.substring(match.start(), match.end());
      for (var value : sum.values()) {
        found.add(new FoundAmount(match.start(), match.end(), slice, value, sum.unit()));
      }
    }
    return found;
  }
}
