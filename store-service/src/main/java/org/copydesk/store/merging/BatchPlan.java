package org.copydesk.store.merging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.copydesk.events.Erasure;
import org.copydesk.store.mapping.ArticleRow;
import org.copydesk.store.mapping.Change;

/**
 * What the changes of one poll, in the topic's order, come to: erase first, then write at most one
 * row a revision. A tombstone ends all that its article had before it, in the poll as well; of an
 * erased article nothing is written.
 */
public final class BatchPlan {

  /** A change that asks to keep a row. */
  private record Kept(int position, ArticleRow row) {}

  private final List<Change> changes;
  private final Set<String> erasures = new TreeSet<>();
  private final Set<String> refused = new TreeSet<>();
  private final Set<Integer> overtaken = new TreeSet<>();
  private final List<Kept> kept;

  private BatchPlan(List<Change> changes, Map<String, Erasure> erased) {
    this.changes = changes;
    // Sorted, so that two instances of the service lock rows in the same order.
    Map<String, List<Kept>> byArticle = new TreeMap<>();
    for (int position = 0; position < changes.size(); position++) {
      switch (changes.get(position)) {
        case Change.Keep(ArticleRow row) -> {
          Erasure erasure = erased.get(row.id());
          if (erasure != null && erasure.covers(row.receivedAt())) {
            refused.add(row.id());
            overtaken.add(position);
          } else {
            byArticle
                .computeIfAbsent(row.id(), id -> new ArrayList<>(1))
                .add(new Kept(position, row));
          }
        }
        case Change.Erase(String articleId) -> {
          erasures.add(articleId);
          List<Kept> before = byArticle.remove(articleId);
          if (before != null) {
            before.forEach(change -> overtaken.add(change.position()));
          }
        }
        case Change.Reject reject -> {}
      }
    }
    this.kept = byArticle.values().stream().flatMap(BatchPlan::newestByRevision).toList();
  }

  /** The plan for a poll, or for a part of one, with no article erased before it. */
  public static BatchPlan of(List<Change> changes) {
    return of(changes, Map.of());
  }

  /**
   * The plan for a poll, or for a part of one.
   *
   * @param erased erasures by article, of all articles of the changes that have one
   */
  public static BatchPlan of(List<Change> changes, Map<String, Erasure> erased) {
    return new BatchPlan(List.copyOf(changes), erased);
  }

  /** Ids of the articles that changes ask to keep. */
  public static Set<String> articleIds(List<Change> changes) {
    Set<String> ids = new TreeSet<>();
    for (Change change : changes) {
      if (change instanceof Change.Keep(ArticleRow row)) {
        ids.add(row.id());
      }
    }
    return ids;
  }

  /** Ids of articles that came although they were erased before; nothing of them is written. */
  public Set<String> refused() {
    return refused;
  }

  /** Ids of the articles to erase before anything is written. */
  public Set<String> erasures() {
    return erasures;
  }

  /** The rows to write, by article and revision, no revision twice. */
  public List<ArticleRow> revisions() {
    return kept.stream().map(Kept::row).toList();
  }

  /**
   * Those of {@link #revisions()} that may have become their article's current revision: one an
   * article, the newest of this plan, where it was stored. If it was not, what is stored supersedes
   * it, and is at most as new as the article's current revision.
   *
   * @param stored for each of {@link #revisions()} whether the database took it
   */
  public List<ArticleRow> current(boolean[] stored) {
    Map<String, Integer> newest = new TreeMap<>();
    for (int i = 0; i < kept.size(); i++) {
      newest.merge(kept.get(i).row().id(), i, this::newer);
    }
    return newest.values().stream().filter(i -> stored[i]).map(i -> kept.get(i).row()).toList();
  }

  /**
   * What became of each change, in their order.
   *
   * @param stored for each of {@link #revisions()} whether the database took it
   */
  public List<Verdict> verdicts(boolean[] stored) {
    Set<Integer> storedPositions = new TreeSet<>();
    for (int i = 0; i < kept.size(); i++) {
      if (stored[i]) {
        storedPositions.add(kept.get(i).position());
      }
    }
    List<Verdict> verdicts = new ArrayList<>(changes.size());
    for (int position = 0; position < changes.size(); position++) {
      verdicts.add(verdict(position, storedPositions));
    }
    return verdicts;
  }

  private Verdict verdict(int position, Set<Integer> stored) {
    return switch (changes.get(position)) {
      case Change.Reject(var rejection) -> Verdict.rejected(rejection);
      case Change.Erase erase -> Verdict.of(Outcome.TOMBSTONE);
      case Change.Keep keep -> {
        if (overtaken.contains(position)) {
          yield Verdict.of(Outcome.ERASED);
        }
        yield Verdict.of(stored.contains(position) ? Outcome.STORED : Outcome.REPEATED);
      }
    };
  }

  private Integer newer(Integer a, Integer b) {
    return ArticleRow.SUPERSEDING.compare(kept.get(a).row(), kept.get(b).row()) < 0 ? b : a;
  }

  private static Stream<Kept> newestByRevision(Collection<Kept> ofOneArticle) {
    Map<String, Kept> newest = new TreeMap<>();
    for (Kept change : ofOneArticle) {
      newest.merge(
          change.row().revision(),
          change,
          (a, b) -> ArticleRow.SUPERSEDING.compare(a.row(), b.row()) < 0 ? b : a);
    }
    return newest.values().stream();
  }
}
