package org.copydesk.enrichment.grammar;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The words and rules of one language, ready to read texts with; safe for any number of threads.
 */
public final class Grammar {

  private static final Folding FOLDING = new Folding();

  private final Map<String, Integer> symbols;
  private final Lexicon lexicon;
  private final NumberLexer numbers;
  private final String clitics;
  private final RuleTree rules;
  private final Actions actions;

  Grammar(
      Map<String, Integer> symbols,
      Lexicon lexicon,
      NumberLexer numbers,
      String clitics,
      RuleTree rules,
      Actions actions) {
    this.symbols = Map.copyOf(symbols);
    this.lexicon = lexicon;
    this.numbers = numbers;
    this.clitics = clitics;
    this.rules = rules;
    this.actions = actions;
  }

  /**
   * Reads a grammar file and those it includes.
   *
   * @param beside class in whose package's resource folder the files lie
   * @param name file name without {@code .grammar}
   * @throws IllegalArgumentException where a file is missing or a line is not understood
   */
  public static Grammar load(Class<?> beside, String name, Actions actions) {
    return new GrammarReader(beside, actions, FOLDING).read(name);
  }

  /** Reads a text, in time linear in its length. */
  public Reading read(String text) {
    SourceText source = new SourceText(text, FOLDING, clitics);
    Chart chart = new Chart(this, source);
    chart.build();
    return new Reading(this, chart, source.length());
  }

  @Nullable Integer symbol(String category) {
    return symbols.get(category);
  }

  void lexical(SourceText text, int start, Consumer<Item> found) {
    lexicon.find(text, start, found);
    numbers.find(text, start, found);
  }

  RuleTree rules() {
    return rules;
  }

  Actions actions() {
    return actions;
  }
}
