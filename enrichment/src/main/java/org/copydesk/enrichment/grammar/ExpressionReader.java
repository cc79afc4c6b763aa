package org.copydesk.enrichment.grammar;

import java.util.ArrayList;
import java.util.List;

/** Reads the expression of a rule: {@code in(month($1), day($2))}. */
final class ExpressionReader {

  private final String text;
  private final int slots;
  private int at;

  /**
   * @param slots how many values it may refer to
   */
  ExpressionReader(String text, int slots) {
    this.text = text;
    this.slots = slots;
  }

  Expression read() {
    Expression expression = expression();
    skipSpaces();
    if (at != text.length()) {
      throw new IllegalArgumentException("more than an expression: " + text);
    }
    return expression;
  }

  private Expression expression() {
    skipSpaces();
    if (text.charAt(at) == '$') {
      at++;
      int number = Integer.parseInt(name());
      if (number < 1 || number > slots) {
        throw new IllegalArgumentException("no value $" + number + ": " + text);
      }
      return new Expression.Reference(number - 1);
    }
    String name = name();
    if (at == text.length() || text.charAt(at) != '(') {
      return new Expression.Constant(GrammarReader.value(name));
    }
    at++;
    List<Expression> arguments = new ArrayList<>();
    skipSpaces();
    while (text.charAt(at) != ')') {
      arguments.add(expression());
      skipSpaces();
      if (text.charAt(at) == ',') {
        at++;
      }
      skipSpaces();
    }
    at++;
    return new Expression.Call(name, List.copyOf(arguments));
  }

  private String name() {
    int start = at;
    while (at < text.length() && "(), $".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private void skipSpaces() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }
}
