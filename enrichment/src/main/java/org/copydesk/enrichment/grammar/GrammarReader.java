package org.copydesk.enrichment.grammar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads grammar files (see the package's description) into a grammar. */
final class GrammarReader {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Class<?> beside;
  private final Actions actions;
  private final Map<String, Integer> symbols = new HashMap<>();
  private final Lexicon lexicon = new Lexicon();
  private final List<Rule> rules = new ArrayList<>();
  private final Set<String> included = new HashSet<>();
  private final Folding folding;
  private boolean han;
  private String clitics = "";
  private Separators separators = Separators.POINT;

  GrammarReader(Class<?> beside, Actions actions, Folding folding) {
    this.folding = folding;
    this.beside = beside;
    this.actions = actions;
    symbol("NUM");
    symbol("DEC");
  }

  Grammar read(String name) {
    include(name);
    RuleTree tree = new RuleTree();
    rules.forEach(tree::add);
    tree.freeze();
    return new Grammar(symbols, lexicon, numbers(), clitics, tree, actions);
  }

  private NumberLexer numbers() {
    HanLexer chinese = new HanLexer(symbol("NUM"), symbol("DEC"), symbol("PAIR"), symbol("SPACED"));
    return new NumberLexer(symbol("NUM"), symbol("DEC"), separators, han ? chinese : null);
  }

  private void include(String name) {
    if (!included.add(name)) {
      return;
    }
    for (String line : Resources.lines(beside, name + ".grammar")) {
      try {
        statement(folding.foldForeign(line));
      } catch (RuntimeException e) {
        throw new IllegalArgumentException(name + ".grammar: " + line, e);
      }
    }
  }

  private void statement(String line) {
    String[] tokens = SPACES.split(line, -1);
    switch (tokens[0]) {
      case "include" -> include(tokens[1]);
      case "numerals" -> han = tokens[1].equals("han");
      case "clitics" -> clitics = String.join("", List.of(tokens).subList(1, tokens.length));
      case "separators" -> separators = Separators.valueOf(tokens[1].toUpperCase(Locale.ROOT));
      case "word" -> word(tokens);
      default -> rule(line, tokens[0]);
    }
  }

  private void word(String[] tokens) {
    Object value = value(tokens[2]);
    for (int i = 3; i < tokens.length; i++) {
      lexicon.add(tokens[i].replace('_', ' '), symbol(tokens[1]), value);
    }
  }

  static Object value(String token) {
    return NUMBER.matcher(token).matches() ? new Quantity(new BigDecimal(token), 0, false) : token;
  }

  private void rule(String line, String category) {
    int equals = line.indexOf('=');
    int arrow = line.lastIndexOf("->");
    String pattern = line.substring(equals + 1, arrow < 0 ? line.length() : arrow).strip();
    RulePattern read = new RulePattern(pattern, this::symbol, this::literal);
    Expression expression =
        arrow >= 0
            ? new ExpressionReader(line.substring(arrow + 2).strip(), read.slots()).read()
            : read.slots() > 0 ? new Expression.Reference(0) : new Expression.Constant(category);
    rules.addAll(read.rules(line, symbol(category), expression));
  }

  private int symbol(String name) {
    return symbols.computeIfAbsent(name, _ -> symbols.size());
  }

  private int literal(String form) {
    int symbol = symbol("'" + form);
    lexicon.add(form.replace('_', ' '), symbol, form);
    return symbol;
  }
}
