package org.copydesk.enrichment.entities;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.copydesk.events.Entity;
import org.jspecify.annotations.Nullable;

/** The names in an article that mean one entity, folded, and how often each was recognised. */
final class NameGroup {

  private @Nullable KnownEntity known;
  private final Map<String, Integer> names = new LinkedHashMap<>();
  private final Map<Entity.Type, Integer> types = new EnumMap<>(Entity.Type.class);

  NameGroup(@Nullable KnownEntity known) {
    this.known = known;
  }

  void add(String name, Entity.Type type) {
    names.merge(name, 1, Integer::sum);
    types.merge(type, 1, Integer::sum);
  }

  void addName(String name) {
    names.putIfAbsent(name, 0);
  }

  void addAll(NameGroup other) {
    known = known == null ? other.known : known;
    other.names.forEach((name, n) -> names.merge(name, n, Integer::sum));
    other.types.forEach((type, n) -> types.merge(type, n, Integer::sum));
  }

  @Nullable KnownEntity known() {
    return known;
  }

  Map<String, Integer> names() {
    return names;
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

  /** Its fullest name. */
  String longestName() {
    return names.keySet().stream().max(Comparator.comparingInt(String::length)).orElse("");
  }
}
