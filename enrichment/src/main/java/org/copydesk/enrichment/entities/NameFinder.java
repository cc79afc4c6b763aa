package org.copydesk.enrichment.entities;

import java.util.ArrayList;
import java.util.Collections;
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

  private final Gazetteer gazetteer;

  NameFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * The names of each field, in order.
   *
   * @param candidates for each field, what a recogniser found in it
   */
  List<List<NameSpan>> find(List<ArticleText> fields, List<List<Candidate>> candidates) {
    Set<String> context = new HashSet<>();
    Set<String> sure = new HashSet<>();
    List<List<Gazetteer.Match>> matches = new ArrayList<>();
    for (ArticleText field : fields) {
      gazetteer.addContext(field.folded(), context);
      List<Gazetteer.Match> found = gazetteer.matches(field.folded());
      found.stream()
          .filter(match -> !match.weak())
          .forEach(match -> sure.add(match.entity().key()));
      matches.add(found);
    }
    List<List<NameSpan>> names = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      String folded = fields.get(i).folded();
      Set<Candidate> tagged = new HashSet<>(candidates.get(i));
      List<NameSpan> spans = new ArrayList<>();
      matches.get(i).stream()
          .filter(match -> !match.weak() || isMeant(match, sure, context, tagged))
          .filter(match -> !isPeople(match, folded))
          .forEach(match -> spans.add(span(match, folded)));
      CandidateFilter filter = new CandidateFilter(folded, List.copyOf(spans));
      tagged.stream()
          .filter(filter::isPlausible)
          .forEach(candidate -> spans.add(span(candidate, folded)));
      TextPatterns.titles(folded).forEach(title -> spans.add(span(title, folded)));
      names.add(disjoint(spans));
    }
    return names;
  }

  /** Whether a weak name means its entity here. */
  private boolean isMeant(
      Gazetteer.Match match, Set<String> sure, Set<String> context, Set<Candidate> tagged) {
    return sure.contains(match.entity().key())
        || !Collections.disjoint(gazetteer.context(match.entity()), context)
        || isTagged(match, tagged);
  }

  /** Whether a place's name is a part of the word for its people or language: 丹麦人, 法语. */
  private static boolean isPeople(Gazetteer.Match match, String folded) {
    int end = match.end();
    if (match.entity().type() != Entity.Type.PLACE || end >= folded.length()) {
      return false;
    }
    if (folded.charAt(end) == '人') {
      return end + 1 == folded.length() || "民口士权大工类才物员均".indexOf(folded.charAt(end + 1)) < 0;
    }
    return "语籍裔".indexOf(folded.charAt(end)) >= 0;
  }

  private static boolean isTagged(Gazetteer.Match match, Set<Candidate> tagged) {
    return tagged.contains(new Candidate(match.start(), match.end(), match.entity().type()));
  }

  private static NameSpan span(Gazetteer.Match match, String folded) {
    KnownEntity entity = match.entity();
    if (entity.type() == Entity.Type.PRODUCT) {
      int end = TextPatterns.versionEnd(folded, match.end());
      if (end > match.end()) {
        return new NameSpan(match.start(), end, Entity.Type.PRODUCT, null);
      }
    }
    return new NameSpan(match.start(), match.end(), entity.type(), entity);
  }

  private NameSpan span(Candidate candidate, String folded) {
    KnownEntity known = gazetteer.entity(folded.substring(candidate.start(), candidate.end()));
    return new NameSpan(
        candidate.start(), candidate.end(), known == null ? candidate.type() : known.type(), known);
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
}
