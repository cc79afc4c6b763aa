package org.copydesk.enrichment.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.events.Entity;

/**
 * Puts together what the tables, the patterns and a recogniser's candidates say of an article:
 * disjoint names in each field.
 */
final class NameFinder {

  /** What every recogniser finds. */
  private static final Set<Entity.Type> TAGGED =
      Set.of(Entity.Type.PERSON, Entity.Type.PLACE, Entity.Type.ORGANIZATION);

  private final Gazetteer gazetteer;
  private final Set<String> ownNames;

  /**
   * Takes the tables.
   *
   * @param ownNames the user's own among the names, folded
   */
  NameFinder(Gazetteer gazetteer, Set<String> ownNames) {
    this.gazetteer = gazetteer;
    this.ownNames = ownNames;
  }

  /**
   * The names of each field, in order.
   *
   * @param tagged for each field, what a recogniser says of it
   */
  List<List<NameSpan>> find(List<ArticleText> fields, List<Tagged> tagged) {
    Set<String> context = new HashSet<>();
    Set<String> sure = new HashSet<>();
    List<List<Gazetteer.Match>> matches = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      String folded = fields.get(i).folded();
      gazetteer.addContext(folded, context);
      List<Gazetteer.Match> found = gazetteer.matches(folded);
      for (Gazetteer.Match match : found) {
        KnownEntity entity = match.sure();
        if (entity != null && !isOutside(match, folded, tagged.get(i))) {
          sure.add(entity.key());
        }
      }
      matches.add(found);
    }
    List<List<NameSpan>> names = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      String folded = fields.get(i).folded();
      Set<Candidate> candidates = new HashSet<>(tagged.get(i).names());
      Senses senses = new Senses(gazetteer, sure, context, candidates);
      List<NameSpan> spans = new ArrayList<>();
      for (Gazetteer.Match match : matches.get(i)) {
        boolean outside = isOutside(match, folded, tagged.get(i));
        KnownEntity entity = senses.meant(match, folded, outside);
        if (entity != null && !isPeople(match, entity, folded)) {
          spans.add(TextPatterns.extended(folded, match.start(), match.end(), entity));
        }
      }
      TextPatterns.titles(folded).forEach(title -> spans.add(span(title, folded)));
      candidates.addAll(Announced.find(folded));
      Designations.find(folded).forEach(name -> spans.add(span(name, folded)));
      CandidateFilter filter = new CandidateFilter(folded, List.copyOf(spans));
      for (Candidate candidate : candidates) {
        Candidate cut = filter.refine(candidate);
        if (cut != null) {
          spans.add(span(cut, folded));
        }
      }
      names.add(Editions.extend(folded, disjoint(spans)));
    }
    return names;
  }

  /**
   * Whether a recogniser is sure that no name stands where the shipped tables' name in Han
   * characters does, which may be a part of other words: 大摩 in 大摩拉维亚国. The user's own names always
   * count, as do those of products, events and works, of which a recogniser says nothing.
   */
  private boolean isOutside(Gazetteer.Match match, String folded, Tagged tagged) {
    if (!tagged.isOutside(match.start(), match.end())) {
      return false;
    }
    String name = folded.substring(match.start(), match.end());
    return Surnames.isHan(name)
        && !ownNames.contains(name)
        && match.senses().stream().allMatch(sense -> TAGGED.contains(sense.entity().type()));
  }

  /** Whether a place's name is a part of the word for its people or language: 丹麦人, 法语. */
  private static boolean isPeople(Gazetteer.Match match, KnownEntity entity, String folded) {
    int end = match.end();
    if (entity.type() != Entity.Type.PLACE || end >= folded.length()) {
      return false;
    }
    if (folded.charAt(end) == '人') {
      return end + 1 == folded.length() || "民口士权大工类才物员均".indexOf(folded.charAt(end + 1)) < 0;
    }
    return "语籍裔".indexOf(folded.charAt(end)) >= 0;
  }

  private NameSpan span(Candidate candidate, String folded) {
    KnownEntity known = gazetteer.entity(folded.substring(candidate.start(), candidate.end()));
    boolean work = candidate.type() == Entity.Type.CREATIVE_WORK;
    if (known == null || (work && !mayBeTitle(known))) {
      return new NameSpan(candidate.start(), candidate.end(), candidate.type(), null);
    }
    return new NameSpan(candidate.start(), candidate.end(), known.type(), known);
  }

  /**
   * 《》 hold newspapers, games and works; a person or place inside is what a work is called after.
   */
  private static boolean mayBeTitle(KnownEntity known) {
    return known.type() != Entity.Type.PERSON && known.type() != Entity.Type.PLACE;
  }

  /** Of names that overlap the longest; of equally long ones the one in the tables. */
  static List<NameSpan> disjoint(List<NameSpan> spans) {
    List<NameSpan> byRank = new ArrayList<>(spans);
    byRank.sort(
        Comparator.comparingInt((NameSpan span) -> -span.length())
            .thenComparing(span -> span.known() == null)
            .thenComparingInt(NameSpan::start));
    NavigableMap<Integer, NameSpan> chosen = new TreeMap<>();
    for (NameSpan span : byRank) {
      addIfFree(chosen, span);
    }
    return new ArrayList<>(chosen.values());
  }

  /** Adds a name to names by their start if it overlaps none of them. */
  static boolean addIfFree(NavigableMap<Integer, NameSpan> chosen, NameSpan span) {
    var before = chosen.lowerEntry(span.end());
    if (before != null && before.getValue().overlaps(span)) {
      return false;
    }
    chosen.put(span.start(), span);
    return true;
  }

  /** Adds a name in place of shorter ones that lie in it, unless one reaches beyond it. */
  static boolean addOver(NavigableMap<Integer, NameSpan> chosen, NameSpan span) {
    var last = chosen.lowerEntry(span.end());
    var first = chosen.lowerEntry(span.start());
    if ((last != null && last.getValue().end() > span.end())
        || (first != null && first.getValue().end() > span.start())) {
      return false;
    }
    chosen.subMap(span.start(), true, span.end(), false).clear();
    chosen.put(span.start(), span);
    return true;
  }
}
