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
import org.copydesk.events.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Joins the names of an article that mean one entity: by the tables, by their form, by a
 * translation in brackets, and by a short form of a full name.
 *
 * <p>A short form that two full names of the article share (a family name of two persons) is joined
 * with neither of them: it stays what the tables or the recogniser say of it, since a wrong joining
 * does more harm than a missing one.
 */
final class NameGroups {

  private final Map<String, NameGroup> byName = new LinkedHashMap<>();
  private final IdentityHashMap<KnownEntity, NameGroup> byKnown = new IdentityHashMap<>();
  private final Map<String, Later> later = new HashMap<>();

  /** What a name means from a place in the article on. */
  private record Later(NameGroup group, long place) {}

  /** Full names that a short form can come from, with where each is first told. */
  private record Full(NameGroup group, String name, long place, boolean creates) {}

  /**
   * Takes in a name of the article.
   *
   * @param place of the name in the article, a number that grows with fields and offsets
   */
  void add(String folded, NameSpan span, long place) {
    String key = key(folded);
    KnownEntity known = span.known();
    NameGroup group = known == null ? byName.get(key) : byKnown.get(known);
    if (group == null) {
      group = new NameGroup(known);
    }
    if (known != null) {
      byKnown.put(known, group);
    }
    group.add(folded, span.type(), place);
    put(key, group);
  }

  /**
   * The group that a folded name at a place belongs to, null if it has none.
   *
   * @param asPlace whether the words around say that a place is meant
   */
  @Nullable NameGroup get(String folded, long place, boolean asPlace) {
    String key = key(folded);
    NameGroup group = byName.get(key);
    Later other = later.get(key);
    return other == null || place < other.place() || (asPlace && isPlace(group))
        ? group
        : other.group();
  }

  private static boolean isPlace(@Nullable NameGroup group) {
    return group != null && group.type() == Entity.Type.PLACE;
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

  /** Makes one group of a name and its translation, unless they are known to be two. */
  void join(String name, String other, long place) {
    NameGroup group = byName.get(key(name));
    NameGroup joined = byName.get(key(other));
    if (group == null || group == joined) {
      return;
    }
    if (joined == null) {
      group.addName(other, place);
      byName.put(key(other), group);
    } else if (mayBeOne(group, joined, isHan(name) != isHan(other))) {
      Entity.Type type = group.type();
      merge(group, joined).vote(type);
    }
  }

  /**
   * A name in another script is trusted against the recogniser's guess at what it names, unless
   * that is a person's employer.
   */
  private static boolean mayBeOne(NameGroup group, NameGroup other, boolean foreign) {
    if (group.known() != null && other.known() != null) {
      return false;
    }
    boolean person = group.type() == Entity.Type.PERSON;
    boolean otherPerson = other.type() == Entity.Type.PERSON;
    return group.type() == other.type()
        || (!person && !otherPerson)
        || (foreign
            && other.known() == null
            && !(person && other.type() == Entity.Type.ORGANIZATION));
  }

  private static boolean isHan(String name) {
    return Character.isIdeographic(name.codePointAt(0));
  }

  /** Joins short forms with the one full name that each can come from. */
  void joinShortForms() {
    Map<String, List<Full>> fullByShort = new LinkedHashMap<>();
    for (NameGroup group : all()) {
      group
          .names()
          .forEach((name, place) -> {
            for (ShortForms.Form form : ShortForms.of(name, group.type())) {
              Full full = new Full(group, name, place, form.creates());
              fullByShort.computeIfAbsent(form.name(), f -> new ArrayList<>()).add(full);
            }
          });
    }
    fullByShort.forEach((form, fulls) -> {
      List<Full> sure = fulls.stream().filter(Full::creates).toList();
      List<Full> possible = sure.isEmpty() ? fulls : sure;
      if (possible.stream().map(Full::group).distinct().count() == 1) {
        joinShortForm(form, possible.getFirst());
      }
    });
  }

  private void joinShortForm(String form, Full full) {
    NameGroup present = byName.get(key(form));
    if (present == full.group()) {
      return;
    }
    boolean person = full.group().type() == Entity.Type.PERSON;
    if (present == null) {
      if (full.creates()) {
        full.group().addName(form, full.place());
        byName.put(key(form), full.group());
      }
    } else if (present.type() != full.group().type()) {
      if (person && full.creates()) {
        later.put(key(form), new Later(full.group(), full.place()));
      }
    } else if (isShortFormOf(full, form, present.known())) {
      merge(full.group(), present);
    }
  }

  /** Whether a short form, which the tables may know, means an entity that is given in full. */
  private static boolean isShortFormOf(Full full, String form, @Nullable KnownEntity known) {
    if (known == null) {
      return true;
    }
    boolean person = full.group().type() == Entity.Type.PERSON;
    return full.creates()
        && full.group().known() == null
        && (!person || ShortForms.isVariant(full.name(), form, known));
  }

  /** Joins the initials of an institution that the article names in full. */
  void joinInitials() {
    Map<String, Set<NameGroup>> byInitials = new HashMap<>();
    for (NameGroup group : all()) {
      if (group.type() == Entity.Type.ORGANIZATION) {
        for (String name : group.names().keySet()) {
          byInitials.computeIfAbsent(ShortForms.initials(name), i -> new HashSet<>()).add(group);
        }
      }
    }
    byInitials.remove("");
    byInitials.forEach((initials, groups) -> {
      NameGroup present = byName.get(key(initials));
      if (groups.size() == 1 && present != null) {
        NameGroup full = groups.iterator().next();
        if (present != full
            && present.type() == Entity.Type.ORGANIZATION
            && (present.known() == null || full.known() == null)) {
          merge(full, present);
        }
      }
    });
  }

  private NameGroup merge(NameGroup group, NameGroup other) {
    NameGroup kept = group.known() == null && other.known() != null ? other : group;
    NameGroup left = kept == group ? other : group;
    kept.addAll(left);
    left.names().keySet().forEach(name -> byName.put(key(name), kept));
    later.replaceAll((name, l) -> l.group() == left ? new Later(kept, l.place()) : l);
    KnownEntity known = left.known();
    if (known != null) {
      byKnown.put(known, kept);
    }
    return kept;
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
