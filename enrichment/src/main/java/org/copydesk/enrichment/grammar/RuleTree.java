package org.copydesk.enrichment.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules that start alike, as a tree: a node stands for the elements that were found so far, its
 * edges for what may follow, so that the cost of a place depends on what stands there and not on
 * how many rules there are.
 */
final class RuleTree {

  private static final RuleTree[] NONE = {};

  private final Map<Element, RuleTree> building = new LinkedHashMap<>();
  private final List<Rule> rules = new ArrayList<>();
  private int[] symbols = {};
  private Element[][] elements = {};
  private RuleTree[][] nodes = {};

  void add(Rule rule) {
    RuleTree node = this;
    for (Element element : rule.elements()) {
      node = node.building.computeIfAbsent(element, _ -> new RuleTree());
    }
    node.rules.add(rule);
  }

  /** Sorts the edges by category; to be called once, after the last rule. */
  void freeze() {
    symbols = building.keySet().stream().mapToInt(Element::symbol).distinct().sorted().toArray();
    elements = new Element[symbols.length][];
    nodes = new RuleTree[symbols.length][];
    for (int i = 0; i < symbols.length; i++) {
      int symbol = symbols[i];
      elements[i] =
          building.keySet().stream().filter(e -> e.symbol() == symbol).toArray(Element[]::new);
      nodes[i] = Arrays.stream(elements[i]).map(building::get).toArray(RuleTree[]::new);
    }
    building.values().forEach(RuleTree::freeze);
  }

  /** The rules that are complete here. */
  List<Rule> rules() {
    return rules;
  }

  boolean isLeaf() {
    return symbols.length == 0;
  }

  /** Where an item leads. */
  RuleTree[] after(Item item, boolean gap) {
    int index = Arrays.binarySearch(symbols, item.symbol());
    if (index < 0) {
      return NONE;
    }
    Element[] edges = elements[index];
    if (edges.length == 1) {
      return fits(edges[0], item, gap) ? nodes[index] : NONE;
    }
    RuleTree[] found = new RuleTree[edges.length];
    int count = 0;
    for (int i = 0; i < edges.length; i++) {
      if (fits(edges[i], item, gap)) {
        found[count++] = nodes[index][i];
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static boolean fits(Element element, Item item, boolean gap) {
    return !(gap && element.glued()) && element.accepts(item);
  }
}
