package org.copydesk.enrichment.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the names of the tables in a folded text, in time linear in its length. */
final class Gazetteer {

  /**
   * A name of the tables in a text.
   *
   * @param start first UTF-16 index
   * @param end index after the last one
   * @param entity the entity it names
   * @param weak whether it names it only in a context
   */
  record Match(int start, int end, KnownEntity entity, boolean weak) {}

  private final List<KnownEntity> entities = new ArrayList<>();
  private final Map<String, Integer> byWikidataId = new HashMap<>();
  private final NameTrie names = new NameTrie();
  private final NameTrie contextWords = new NameTrie();
  private final Folding folding;

  Gazetteer(Folding folding) {
    this.folding = folding;
  }

  /**
   * Adds a table; an entity that has the Wikidata id of an earlier one, or one of its sure names,
   * is the same entity, and has what either says. A name means what the earlier one says.
   */
  void addAll(List<KnownEntity> table) {
    for (KnownEntity entity : table) {
      int index = indexOf(entity);
      if (index < 0) {
        index = entities.size();
        entities.add(entity);
      } else {
        entities.set(index, entities.get(index).completedBy(entity));
      }
      if (entity.wikidataId() != null) {
        byWikidataId.putIfAbsent(entity.wikidataId(), index);
      }
      for (String name : entity.names()) {
        put(name, value(index, false));
      }
      for (String name : entity.weakNames()) {
        put(name, value(index, true));
      }
      for (String word : entity.context()) {
        contextWords.put(folding.fold(word), 1);
      }
    }
  }

  /** The entity that a folded name surely means, null if the tables have none. */
  @Nullable KnownEntity entity(String foldedName) {
    int value = names.get(foldedName);
    return value == 0 || isWeak(value) ? null : entities.get(index(value));
  }

  /** The names in a text from left to right, of those that overlap the longest. */
  List<Match> matches(String folded) {
    List<Match> matches = new ArrayList<>();
    int i = 0;
    while (i < folded.length()) {
      int next = i + 1;
      if (Boundaries.mayStart(folded, i)) {
        int end = longest(names, folded, i);
        if (end > i) {
          int value = names.get(folded.substring(i, end));
          matches.add(new Match(i, end, entities.get(index(value)), isWeak(value)));
          next = end;
        }
      }
      i = next;
    }
    return matches;
  }

  /** Adds the folded context words that a text holds. */
  void addContext(String folded, Set<String> found) {
    for (int i = 0; i < folded.length(); i++) {
      if (Boundaries.mayStart(folded, i)) {
        int node = NameTrie.ROOT;
        for (int end = i; end < folded.length() && node >= 0; end++) {
          if (contextWords.value(node) > 0 && Boundaries.mayEnd(folded, end)) {
            found.add(folded.substring(i, end));
          }
          node = contextWords.child(node, folded.charAt(end));
        }
      }
    }
  }

  /** The context words of an entity, folded. */
  Set<String> context(KnownEntity entity) {
    Set<String> words = new HashSet<>();
    entity.context().forEach(word -> words.add(folding.fold(word)));
    return words;
  }

  static int longest(NameTrie trie, String folded, int start) {
    int best = -1;
    int node = NameTrie.ROOT;
    for (int i = start; i < folded.length(); i++) {
      node = trie.child(node, folded.charAt(i));
      if (node < 0) {
        break;
      }
      if (trie.value(node) > 0 && Boundaries.mayEnd(folded, i + 1)) {
        best = i + 1;
      }
    }
    return best;
  }

  private int indexOf(KnownEntity entity) {
    Integer sameId = entity.wikidataId() == null ? null : byWikidataId.get(entity.wikidataId());
    if (sameId != null) {
      return sameId;
    }
    for (String name : entity.names()) {
      int value = names.get(folding.fold(name));
      if (value > 0 && entities.get(index(value)).type() == entity.type()) {
        return index(value);
      }
    }
    return -1;
  }

  private void put(String name, int value) {
    String folded = folding.fold(name);
    int present = names.get(folded);
    if (present == 0) {
      names.put(folded, value);
    }
  }

  private static int value(int index, boolean weak) {
    return 1 + 2 * index + (weak ? 1 : 0);
  }

  private static int index(int value) {
    return (value - 1) / 2;
  }

  private static boolean isWeak(int value) {
    return value % 2 == 0;
  }
}
