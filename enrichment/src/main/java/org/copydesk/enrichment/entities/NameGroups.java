package org.copydesk.enrichment.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins the names of an article that mean one entity: by the tables, by their form, by a
 * translation in brackets, and by a short form of a full name.
 */
final class NameGroups {

  private final Map<String, NameGroup> byName = new LinkedHashMap<>();
  private final IdentityHashMap<KnownEntity, NameGroup> byKnown = new IdentityHashMap<>();

  /** Takes in a name of the article and the group it belongs to. */
  NameGroup add(String folded, NameSpan span) {
    String key = key(folded);
    KnownEntity known = span.known();
    NameGroup group = known == null ? byName.get(key) : byKnown.get(known);
    if (group == null) {
      group = new NameGroup(known);
    }
    if (known != null) {
      byKnown.put(known, group);
    }
    group.add(folded, span.type());
    put(key, group);
    return group;
  }

  /** The group of a folded name, null if it has none. */
  @Nullable NameGroup get(String folded) {
    return byName.get(key(folded));
  }

  List<NameGroup> all() {
    Set<NameGroup> groups = new LinkedHashSet<>(byName.values());
    return new ArrayList<>(groups);
  }

  /** All folded names, as they stand in the text. */
  Set<String> names() {
    Set<String> names = new HashSet<>();
    byName.values().forEach(group -> names.addAll(group.names().keySet()));
    return names;
  }

  /** Makes one group of two names, unless the tables hold them apart. */
  void join(String name, String other) {
    NameGroup group = byName.get(key(name));
    NameGroup joined = byName.get(key(other));
    if (group == null || group == joined) {
      return;
    }
    if (joined == null) {
      group.addName(other);
      byName.put(key(other), group);
    } else if (joined.known() == null || group.known() == null) {
      merge(group, joined);
    }
  }

  /** Joins short forms with the one full name that each can come from. */
  void joinShortForms() {
    Map<String, Set<NameGroup>> fullByShort = new HashMap<>();
    for (NameGroup group : all()) {
      for (String name : List.copyOf(group.names().keySet())) {
        for (String form : ShortForms.of(name, group.type())) {
          fullByShort.computeIfAbsent(form, f -> new HashSet<>()).add(group);
        }
      }
    }
    fullByShort.forEach((form, groups) -> {
      if (groups.size() == 1) {
        joinShortForm(form, groups.iterator().next());
      }
    });
  }

  private void joinShortForm(String form, NameGroup full) {
    NameGroup present = byName.get(key(form));
    if (present == null) {
      full.addName(form);
      byName.put(key(form), full);
    } else if (present != full
        && (present.known() == null || full.known() == null)
        && present.type() == full.type()) {
      merge(full, present);
    }
  }

  private void merge(NameGroup group, NameGroup other) {
    NameGroup kept = group.known() == null && other.known() != null ? other : group;
    NameGroup left = kept == group ? other : group;
    kept.addAll(left);
    left.names().keySet().forEach(name -> byName.put(key(name), kept));
    if (left.known() != null) {
      byKnown.put(left.known(), kept);
    }
  }

  private void put(String key, NameGroup group) {
    NameGroup present = byName.putIfAbsent(key, group);
    if (present != null && present != group) {
      if (present.known() == null || group.known() == null) {
        merge(group, present);
      } else {
        byName.put(key, group);
      }
    }
  }

  /** Upper and lower case and the middle dot between the parts of a name make no difference. */
  static String key(String folded) {
    return folded.toLowerCase(Locale.ROOT).replace("·", "").replace('\n', ' ');
  }
}
