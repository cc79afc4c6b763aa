package org.copydesk.enrichment.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text as a grammar has read it. */
public final class Reading {

  private final Grammar grammar;
  private final Chart chart;
  private final int length;

  Reading(Grammar grammar, Chart chart, int length) {
    this.grammar = grammar;
    this.chart = chart;
    this.length = length;
  }

  /**
   * The stretches that were read as a category: together they cover the most text in the fewest
   * pieces, none overlaps another; in the text's order. None where the grammar lacks the category.
   */
  public List<Match> matches(String category) {
    Integer symbol = grammar.symbol(category);
    if (symbol == null) {
      return List.of();
    }
    int[] best = new int[length + 1];
    @Nullable Item[] choice = new @Nullable Item[length];
    for (int start = length - 1; start >= 0; start--) {
      best[start] = best[start + 1];
      for (Item item : chart.startingAt(start)) {
        int score = 4 * (item.end() - start) - 1 + best[item.end()];
        if (item.symbol() == symbol && score > best[start]) {
          best[start] = score;
          choice[start] = item;
        }
      }
    }
    return collect(choice);
  }

  private static List<Match> collect(@Nullable Item[] choice) {
    List<Match> matches = new ArrayList<>();
    for (int at = 0; at < choice.length; ) {
      Item item = choice[at];
      if (item == null) {
        at++;
      } else {
        matches.add(new Match(item.start(), item.end(), item.value()));
        at = item.end();
      }
    }
    return matches;
  }
}
