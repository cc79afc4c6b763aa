package org.copydesk.enrichment.grammar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** The pattern of a rule as written; gives the rules without optional elements and groups. */
final class RulePattern {

  private record Place(List<Element> alternatives, boolean optional, int slot) {}

  private record Written(List<Element> elements, List<Integer> places) {

    Written plus(Element element, int slot) {
      List<Element> longer = new ArrayList<>(elements);
      longer.add(element);
      List<Integer> placed = new ArrayList<>(places);
      if (slot >= 0) {
        placed.set(slot, elements.size());
      }
      return new Written(longer, placed);
    }
  }

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern LOOKAROUND = Pattern.compile("[<>]!?\\(.+\\)");
  private static final Pattern CATEGORY = Pattern.compile("[A-Z][A-Z0-9]+(\\{.*\\})?");

  private final ToIntFunction<String> symbols;
  private final ToIntFunction<String> literals;
  private final List<Place> places = new ArrayList<>();
  private final List<Lookaround> lookarounds = new ArrayList<>();
  private int slots;

  RulePattern(String pattern, ToIntFunction<String> symbols, ToIntFunction<String> literals) {
    this.symbols = symbols;
    this.literals = literals;
    for (String token : SPACES.split(pattern, -1)) {
      if (LOOKAROUND.matcher(token).matches()) {
        lookarounds.add(lookaround(token));
      } else if (token.matches("[<>]!?\\(.*")) {
        throw new IllegalArgumentException("a space inside " + token);
      } else {
        places.add(place(token));
      }
    }
  }

  /** How many values the rule's expression may refer to. */
  int slots() {
    return slots;
  }

  List<Rule> rules(String source, int category, Expression expression) {
    List<Written> written = List.of(new Written(List.of(), Collections.nCopies(slots, -1)));
    for (Place place : places) {
      List<Written> longer = new ArrayList<>();
      for (Written prefix : written) {
        for (Element alternative : place.alternatives()) {
          longer.add(prefix.plus(alternative, place.slot()));
        }
        if (place.optional()) {
          longer.add(prefix);
        }
      }
      written = longer;
    }
    return written.stream()
        .filter(each -> !each.elements().isEmpty())
        .map(each ->
            new Rule(source, category, each.elements(), each.places(), lookarounds, expression))
        .toList();
  }

  private Place place(String token) {
    boolean glued = token.length() > 1 && token.startsWith("+");
    boolean optional = token.length() > 1 && token.endsWith("?");
    String body = token.substring(glued ? 1 : 0, token.length() - (optional ? 1 : 0));
    boolean group = body.length() > 2 && body.startsWith("(") && body.endsWith(")");
    String[] forms =
        group ? body.substring(1, body.length() - 1).split("\\|", -1) : new String[] {body};
    int slot = isCategory(forms[0]) ? slots++ : -1;
    List<Element> alternatives = new ArrayList<>();
    for (String form : forms) {
      alternatives.add(element(form, glued));
    }
    return new Place(alternatives, optional, slot);
  }

  private static boolean isCategory(String form) {
    return CATEGORY.matcher(form).matches();
  }

  private Element element(String form, boolean glued) {
    if (!isCategory(form)) {
      return new Element(literals.applyAsInt(form), glued, 0, 0, 0);
    }
    int brace = form.indexOf('{');
    if (brace < 0) {
      return new Element(symbols.applyAsInt(form), glued, Long.MIN_VALUE, Long.MAX_VALUE, 0);
    }
    long minimum = Long.MIN_VALUE;
    long maximum = Long.MAX_VALUE;
    int digits = 0;
    for (String bound : form.substring(brace + 1, form.length() - 1).split(",", -1)) {
      if (bound.endsWith("d")) {
        digits = Integer.parseInt(bound.substring(0, bound.length() - 1));
      } else {
        String[] ends = bound.split("\\.\\.", -1);
        minimum = Long.parseLong(ends[0]);
        maximum = Long.parseLong(ends[ends.length - 1]);
      }
    }
    String category = form.substring(0, brace);
    return new Element(symbols.applyAsInt(category), glued, minimum, maximum, digits);
  }

  private static Lookaround lookaround(String token) {
    boolean behind = token.charAt(0) == '<';
    boolean wanted = token.charAt(1) != '!';
    List<Lookaround.Word> words = new ArrayList<>();
    String list = token.substring(token.indexOf('(') + 1, token.length() - 1);
    boolean digit = false;
    boolean letter = false;
    boolean edge = false;
    boolean capital = false;
    for (String word : list.split("\\|", -1)) {
      switch (word) {
        case "DIGIT" -> digit = true;
        case "LETTER" -> letter = true;
        case "EDGE" -> edge = true;
        case "CAPITAL" -> capital = true;
        default -> words.add(Lookaround.Word.of(word.replace('_', ' ')));
      }
    }
    return new Lookaround(behind, wanted, words, digit, letter, edge, capital);
  }
}
