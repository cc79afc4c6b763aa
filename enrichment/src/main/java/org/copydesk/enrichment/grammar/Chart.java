package org.copydesk.enrichment.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Builds all readings of a text from its end to its start: when a place is reached, all that starts
 * later is complete, so one pass over the places is enough. Bounds on an item's length and on the
 * items of a place keep the work linear in the text's length, whatever the text.
 */
final class Chart {

  /** Longest stretch in chars that one item covers. */
  private static final int LONGEST = 90;

  /** Most items that start at one place; a place in real text has a handful. */
  private static final int MOST_ITEMS = 64;

  /** More elements than any rule has. */
  private static final int MOST_ELEMENTS = 32;

  /** Most different values of one category over one stretch. */
  private static final int MOST_READINGS = 3;

  private final Grammar grammar;
  private final SourceText text;
  private final @Nullable List<Item>[] items;

  /** The values of the elements of the rules being tried. */
  private final Object[] path = new Object[MOST_ELEMENTS];

  private final Deque<Item> pending = new ArrayDeque<>();

  @SuppressWarnings({"unchecked", "rawtypes"})
  Chart(Grammar grammar, SourceText text) {
    this.grammar = grammar;
    this.text = text;
    this.items = new List[text.length() + 1];
  }

  /** Fills the chart; afterwards every item can be asked for. */
  void build() {
    Consumer<Item> found = pending::add;
    for (int start = text.length() - 1; start >= 0; start--) {
      grammar.lexical(text, start, found);
      while (!pending.isEmpty()) {
        Item item = pending.poll();
        if (keep(item)) {
          path[0] = item.value();
          for (RuleTree node : grammar.rules().after(item, false)) {
            extend(node, item.start(), item.end(), 1);
          }
        }
      }
    }
  }

  List<Item> startingAt(int start) {
    List<Item> found = items[start];
    return found == null ? List.of() : found;
  }

  private boolean keep(Item item) {
    List<Item> here = items[item.start()];
    if (here == null) {
      here = new ArrayList<>(4);
      items[item.start()] = here;
    }
    if (here.size() >= MOST_ITEMS) {
      return false;
    }
    int readings = 0;
    for (Item other : here) {
      if (other.symbol() == item.symbol() && other.end() == item.end()) {
        readings++;
        if (readings == MOST_READINGS || other.value().equals(item.value())) {
          return false;
        }
      }
    }
    here.add(item);
    return true;
  }

  private void extend(RuleTree node, int start, int end, int depth) {
    for (Rule rule : node.rules()) {
      complete(rule, start, end);
    }
    if (node.isLeaf() || end - start > LONGEST) {
      return;
    }
    int next = text.gapAfter(end);
    List<Item> candidates = startingAt(next);
    for (int i = 0; i < candidates.size(); i++) {
      Item item = candidates.get(i);
      for (RuleTree following : node.after(item, next > end)) {
        path[depth] = item.value();
        extend(following, start, item.end(), depth + 1);
      }
    }
  }

  private void complete(Rule rule, int start, int end) {
    List<Lookaround> lookarounds = rule.lookarounds();
    for (int i = 0; i < lookarounds.size(); i++) {
      if (!lookarounds.get(i).holds(text, start, end)) {
        return;
      }
    }
    @Nullable Object[] values = new @Nullable Object[rule.places().size()];
    for (int i = 0; i < values.length; i++) {
      int place = rule.places().get(i);
      values[i] = place < 0 ? null : path[place];
    }
    Object value = evaluate(rule, values);
    if (value != null) {
      pending.add(new Item(rule.symbol(), start, end, value));
    }
  }

  private @Nullable Object evaluate(Rule rule, @Nullable Object[] values) {
    try {
      return rule.expression().evaluate(values, grammar.actions());
    } catch (IllegalArgumentException | ClassCastException e) {
      throw new IllegalStateException("mistake in the rule " + rule.source(), e);
    }
  }
}
