package org.copydesk.enrichment.entities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the names of the tables in a folded text, in time linear in its length. */
final class Gazetteer {

  /**
   * What a name may mean.
   *
   * @param entity the entity
   * @param weak whether the name means it only in a context
   */
  record Sense(KnownEntity entity, boolean weak) {}

  /**
   * A name of the tables in a text.
   *
   * @param start first UTF-16 index
   * @param end index after the last one
   * @param senses what it may mean; only the first may be sure
   */
  record Match(int start, int end, List<Sense> senses) {

    /** The entity that the name surely means, null if that needs a context. */
    @Nullable KnownEntity sure() {
      return senses.getFirst().weak() ? null : senses.getFirst().entity();
    }
  }

  private final List<KnownEntity> entities = new ArrayList<>();
  private final Map<String, Integer> byWikidataId = new HashMap<>();
  private final NameTrie names = new NameTrie();
  private final List<int[]> meanings = new ArrayList<>();
  private final NameTrie contextWords = new NameTrie();
  private final Folding folding;

  Gazetteer(Folding folding) {
    this.folding = folding;
  }

  /**
   * Adds a table; an entity that has the Wikidata id of an earlier one, or one of its sure names,
   * is the same entity, and has what either says. A name means what the earliest one says, and in
   * their context what later ones say.
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
        put(name, index, false);
      }
      for (String name : entity.weakNames()) {
        put(name, index, true);
      }
      for (String word : entity.context()) {
        contextWords.put(folding.fold(word), 1);
      }
    }
  }

  /** The entity that a folded name surely means, null if the tables have none. */
  @Nullable KnownEntity entity(String foldedName) {
    int value = names.get(foldedName);
    return value == 0 ? null : new Match(0, 0, senses(value)).sure();
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
          matches.add(new Match(i, end, senses(names.get(folded.substring(i, end)))));
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
      if (value > 0) {
        for (int meaning : meanings.get(value - 1)) {
          if (entities.get(meaning >> 1).type() == entity.type()) {
            return meaning >> 1;
          }
        }
      }
    }
    return -1;
  }

  private void put(String name, int index, boolean weak) {
    String folded = folding.fold(name);
    int present = names.get(folded);
    if (present == 0) {
      meanings.add(new int[] {meaning(index, weak)});
      names.put(folded, meanings.size());
      return;
    }
    int[] before = meanings.get(present - 1);
    for (int meaning : before) {
      if (meaning >> 1 == index) {
        return;
      }
    }
    int[] all = Arrays.copyOf(before, before.length + 1);
    all[before.length] = meaning(index, true);
    meanings.set(present - 1, all);
  }

  private List<Sense> senses(int value) {
    List<Sense> senses = new ArrayList<>();
    for (int meaning : meanings.get(value - 1)) {
      senses.add(new Sense(entities.get(meaning >> 1), (meaning & 1) == 1));
    }
    return senses;
  }

  private static int meaning(int index, boolean weak) {
    return 2 * index + (weak ? 1 : 0);
  }
}
