package org.copydesk.enrichment.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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

  /** Most different values of one category over one stretch. */
  private static final int MOST_READINGS = 3;

  private final Grammar grammar;
  private final SourceText text;
  private final @Nullable List<Item>[] items;

  /** For each place the categories of its items, folded into 64 bits. */
  private final long[] kinds;

  private final Deque<Item> pending = new ArrayDeque<>();

  @SuppressWarnings({"unchecked", "rawtypes"})
  Chart(Grammar grammar, SourceText text) {
    this.grammar = grammar;
    this.text = text;
    this.items = new List[text.length() + 1];
    this.kinds = new long[text.length() + 1];
  }

  /** Fills the chart; afterwards every item can be asked for. */
  void build() {
    for (int start = text.length() - 1; start >= 0; start--) {
      grammar.lexical(text, start, pending::add);
      while (!pending.isEmpty()) {
        Item item = pending.poll();
        if (keep(item)) {
          for (Rule rule : grammar.rulesStartingWith(item.symbol())) {
            begin(rule, item);
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
    kinds[item.start()] |= kind(item.symbol());
    return true;
  }

  private void begin(Rule rule, Item first) {
    if (!rule.elements().getFirst().accepts(first) || !mayGoOn(rule, 1, first.end())) {
      return;
    }
    @Nullable Object[] values = new @Nullable Object[rule.slots()];
    Element element = rule.elements().getFirst();
    if (element.slot() >= 0) {
      values[element.slot()] = first.value();
    }
    extend(rule, 1, first.start(), first.end(), values);
  }

  /** Whether an item of the next element's category may start where it must; false is certain. */
  private boolean mayGoOn(Rule rule, int place, int end) {
    if (place == rule.elements().size()) {
      return true;
    }
    Element element = rule.elements().get(place);
    int next = element.glued() ? end : text.gapAfter(end);
    return (kinds[next] & kind(element.symbol())) != 0;
  }

  private static long kind(int symbol) {
    return 1L << symbol;
  }

  private void extend(Rule rule, int place, int start, int end, @Nullable Object[] values) {
    if (end - start > LONGEST) {
      return;
    }
    if (place == rule.elements().size()) {
      complete(rule, start, end, values);
      return;
    }
    Element element = rule.elements().get(place);
    int next = element.glued() ? end : text.gapAfter(end);
    if ((kinds[next] & kind(element.symbol())) == 0) {
      return;
    }
    List<Item> candidates = startingAt(next);
    for (int i = 0; i < candidates.size(); i++) {
      Item item = candidates.get(i);
      if (element.accepts(item)) {
        if (element.slot() >= 0) {
          values[element.slot()] = item.value();
        }
        extend(rule, place + 1, start, item.end(), values);
      }
    }
    if (element.slot() >= 0) {
      values[element.slot()] = null;
    }
  }

  private void complete(Rule rule, int start, int end, @Nullable Object[] values) {
    for (Lookaround lookaround : rule.lookarounds()) {
      if (!lookaround.holds(text, start, end)) {
        return;
      }
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
