package org.copydesk.enrichment.entities;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.copydesk.events.Entity;
import org.jspecify.annotations.Nullable;

/**
 * The names in an article that mean one entity, folded, and where and as what each was recognised.
 */
final class NameGroup {

  /** A name that says itself what it names outweighs the recogniser's guesses at others. */
  private static final int SURE = 100;

  private @Nullable KnownEntity known;
  private final Map<String, Long> firstPlaces = new LinkedHashMap<>();
  private final Set<String> recognised = new LinkedHashSet<>();
  private final Map<Entity.Type, Integer> types = new EnumMap<>(Entity.Type.class);

  NameGroup(@Nullable KnownEntity known) {
    this.known = known;
  }

  void add(String name, Entity.Type type, long place) {
    firstPlaces.merge(name, place, Math::min);
    recognised.add(name);
    types.merge(type, saysType(name) ? SURE : 1, Integer::sum);
  }

  /** Makes it of this type, whatever the recogniser took its names for. */
  void vote(Entity.Type type) {
    types.merge(type, SURE, Integer::sum);
  }

  private static boolean saysType(String name) {
    return name.endsWith("公司") || name.endsWith("集团");
  }

  /** Takes in a name that was not recognised itself, at the place that tells it. */
  void addName(String name, long place) {
    firstPlaces.putIfAbsent(name, place);
  }

  void addAll(NameGroup other) {
    known = known == null ? other.known : known;
    other.firstPlaces.forEach((name, place) -> firstPlaces.merge(name, place, Math::min));
    recognised.addAll(other.recognised);
    other.types.forEach((type, n) -> types.merge(type, n, Integer::sum));
  }

  @Nullable KnownEntity known() {
    return known;
  }

  /** The names, each with the first place in the article where it was recognised. */
  Map<String, Long> names() {
    return firstPlaces;
  }

  /** What the tables say it is, else what it was taken for most often. */
  Entity.Type type() {
    return known != null
        ? known.type()
        : types.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(Entity.Type.ORGANIZATION);
  }

  /** Its fullest name of those recognised. */
  String longestName() {
    return recognised.stream().max(Comparator.comparingInt(String::length)).orElse("");
  }
}
