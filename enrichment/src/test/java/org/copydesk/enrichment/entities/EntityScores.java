package org.copydesk.enrichment.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts how an article's entities compare to the true ones: mentions (exact offsets and type),
 * joining (B-cubed over mentions: for each, how much of the entity that it was put in belongs to
 * its own, and how much of its own is there) and links (Wikidata ids of mentions).
 */
final class EntityScores {

  private int right;
  private int expected;
  private int found;
  private double purity;
  private double completeness;
  private int joinedFound;
  private int joinedExpected;
  private int rightLinks;
  private int expectedLinks;
  private int foundLinks;
  private final List<String> faults = new ArrayList<>();

  /**
   * Adds an article.
   *
   * @param title what its faults are told by
   * @param types of the true mentions, by place and surface
   * @param entities of the true mentions, by place and surface; those with a Wikidata id by that
   * @param answer what was found
   */
  void add(
      String title,
      Map<String, String> types,
      Map<String, String> entities,
      List<FoundEntity> answer) {
    Map<String, String> foundTypes = new HashMap<>();
    Map<String, String> foundEntities = new HashMap<>();
    for (FoundEntity entity : answer) {
      for (FoundMention mention : entity.mentions()) {
        String place = place(mention.field() + "", mention.start(), mention.text());
        foundTypes.put(place, entity.type().name());
        foundEntities.put(place, entity.id());
      }
    }
    count(title, types, foundTypes);
    join(title, entities, foundEntities);
    link(title, entities, foundEntities);
  }

  static String place(String field, int start, String surface) {
    return field + " " + start + " " + surface;
  }

  private void count(String title, Map<String, String> types, Map<String, String> foundTypes) {
    expected += types.size();
    found += foundTypes.size();
    types.forEach((place, type) -> {
      if (type.equals(foundTypes.get(place))) {
        right++;
      } else {
        faults.add(title + ": missing " + type + " " + place);
      }
    });
    foundTypes.forEach((place, type) -> {
      if (!type.equals(types.get(place))) {
        faults.add(title + ": wrong " + type + " " + place);
      }
    });
  }

  private void join(String title, Map<String, String> gold, Map<String, String> answer) {
    Map<String, Set<String>> goldSets = sets(gold);
    Map<String, Set<String>> foundSets = sets(answer);
    joinedExpected += gold.size();
    joinedFound += answer.size();
    gold.forEach((place, entity) -> {
      if (answer.containsKey(place)) {
        Set<String> own = goldSets.getOrDefault(entity, Set.of());
        Set<String> put = foundSets.getOrDefault(answer.get(place), Set.of());
        long both = own.stream().filter(put::contains).count();
        purity += (double) both / put.size();
        completeness += (double) both / own.size();
        Set<String> others = new HashSet<>(put);
        others.removeAll(own);
        others.retainAll(gold.keySet());
        if (!others.isEmpty()) {
          faults.add(title + ": joined " + place + " with " + others);
        }
        long apart = own.stream().filter(o -> answer.containsKey(o) && !put.contains(o)).count();
        if (apart > 0) {
          faults.add(title + ": parted " + place);
        }
      }
    });
  }

  private void link(String title, Map<String, String> gold, Map<String, String> answer) {
    gold.forEach((place, entity) -> {
      if (isId(entity)) {
        expectedLinks++;
        if (entity.equals(answer.get(place))) {
          rightLinks++;
        } else if (answer.containsKey(place)) {
          faults.add(title + ": not linked to " + entity + " " + place);
        }
      }
    });
    answer.forEach((place, id) -> {
      if (isId(id)) {
        foundLinks++;
        if (!id.equals(gold.get(place))) {
          faults.add(title + ": wrongly linked to " + id + " " + place);
        }
      }
    });
  }

  private static boolean isId(String entity) {
    return entity.matches("Q[0-9]+");
  }

  private static Map<String, Set<String>> sets(Map<String, String> entities) {
    Map<String, Set<String>> sets = new HashMap<>();
    entities.forEach(
        (place, entity) -> sets.computeIfAbsent(entity, e -> new HashSet<>()).add(place));
    return sets;
  }

  double mentions() {
    return 2.0 * right / (expected + found);
  }

  double joining() {
    double precision = purity / joinedFound;
    double recall = completeness / joinedExpected;
    return 2 * precision * recall / (precision + recall);
  }

  double links() {
    return 2.0 * rightLinks / (expectedLinks + foundLinks);
  }

  /** The share of ids given that are the right ones. */
  double linkPrecision() {
    return (double) rightLinks / foundLinks;
  }

  int size() {
    return expected;
  }

  List<String> faults() {
    return faults;
  }
}
