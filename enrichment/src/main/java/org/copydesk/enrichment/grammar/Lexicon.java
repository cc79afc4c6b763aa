package org.copydesk.enrichment.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The words of a grammar as a trie over folded chars. */
final class Lexicon {

  private record Word(int symbol, Object value) {}

  private static final class Node {
    private final Map<Character, Node> children = new HashMap<>();
    private final List<Word> words = new ArrayList<>();
  }

  /** The words by their first char. */
  private final @Nullable Node[] roots = new @Nullable Node[Character.MAX_VALUE + 1];

  void add(String form, int symbol, Object value) {
    char first = form.charAt(0);
    Node node = roots[first];
    if (node == null) {
      node = new Node();
      roots[first] = node;
    }
    for (int i = 1; i < form.length(); i++) {
      node = node.children.computeIfAbsent(form.charAt(i), _ -> new Node());
    }
    Word word = new Word(symbol, value);
    if (!node.words.contains(word)) {
      node.words.add(word);
    }
  }

  /** All words that start at a place and are not part of longer ones. */
  void find(SourceText text, int start, Consumer<Item> found) {
    Node node = roots[text.at(start)];
    if (node == null || text.splitsStart(start)) {
      return;
    }
    for (int end = start + 1; node != null; end++) {
      if (!node.words.isEmpty() && !text.splitsEnd(start, end)) {
        for (Word word : node.words) {
          found.accept(new Item(word.symbol, start, end, word.value));
        }
      }
      node = end < text.length() ? node.children.get(text.at(end)) : null;
    }
  }
}
