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
  private final List<Rule> added = new ArrayList<>();
  private Rule[] rules = {};

  /** The least category that an edge asks for. */
  private int first;

  /** For each category from there on the place of its edges, from 1; 0 where none asks for it. */
  private short[] places = {};

  private Element[][] elements = {};
  private RuleTree[][] nodes = {};

  void add(Rule rule) {
    RuleTree node = this;
    for (Element element : rule.elements()) {
      node = node.building.computeIfAbsent(element, _ -> new RuleTree());
    }
    node.added.add(rule);
  }

  /** Sorts the edges by category; to be called once, after the last rule. */
  void freeze() {
    int[] symbols =
        building.keySet().stream().mapToInt(Element::symbol).distinct().sorted().toArray();
    first = symbols.length == 0 ? 0 : symbols[0];
    places = new short[symbols.length == 0 ? 0 : symbols[symbols.length - 1] - first + 1];
    elements = new Element[symbols.length][];
    nodes = new RuleTree[symbols.length][];
    for (int i = 0; i < symbols.length; i++) {
      int symbol = symbols[i];
      places[symbol - first] = (short) (i + 1);
      elements[i] =
          building.keySet().stream().filter(e -> e.symbol() == symbol).toArray(Element[]::new);
      nodes[i] = Arrays.stream(elements[i]).map(building::get).toArray(RuleTree[]::new);
    }
    rules = added.toArray(Rule[]::new);
    building.values().forEach(RuleTree::freeze);
  }

  /** The rules that are complete here. */
  Rule[] rules() {
    return rules;
  }

  boolean isLeaf() {
    return places.length == 0;
  }

  /** Where an item leads. */
  RuleTree[] after(Item item, boolean gap) {
    int at = item.symbol() - first;
    int index = at >= 0 && at < places.length ? places[at] - 1 : -1;
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
