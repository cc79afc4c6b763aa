package org.copydesk.store.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.copydesk.events.Erasure;
import org.copydesk.store.Sample;
import org.copydesk.store.mapping.ArticleRow;
import org.copydesk.store.mapping.Change;
import org.copydesk.store.mapping.Rejection;
import org.junit.jupiter.api.Test;

class BatchPlanTest {

  private static Change keep(String id, String revision, int received, int enriched) {
    return Sample.article(id)
        .revision(revision)
        .receivedAt(Sample.NOON.plusSeconds(received))
        .enrichedAt(Sample.NOON.plusSeconds(enriched))
        .change();
  }

  private static List<String> names(List<ArticleRow> rows) {
    return rows.stream()
        .map(row -> row.id() + "/" + row.revision() + "@" + row.enrichedAt().getEpochSecond() % 60)
        .toList();
  }

  private static boolean[] all(BatchPlan plan, boolean stored) {
    boolean[] each = new boolean[plan.revisions().size()];
    java.util.Arrays.fill(each, stored);
    return each;
  }

  private static List<Outcome> outcomes(BatchPlan plan, boolean stored) {
    return plan.verdicts(all(plan, stored)).stream().map(Verdict::outcome).toList();
  }

  @Test
  void oneRowARevisionAndOneCurrentAnArticle() {
    BatchPlan plan =
        BatchPlan.of(
            List.of(
                keep("b", "r1", 1, 1),
                keep("a", "r2", 5, 6),
                keep("a", "r1", 2, 9),
                keep("a", "r1", 2, 3)));

    assertThat(names(plan.revisions())).containsExactly("a/r1@9", "a/r2@6", "b/r1@1");
    assertThat(names(plan.current(all(plan, true)))).containsExactly("a/r2@6", "b/r1@1");
    assertThat(outcomes(plan, true))
        .containsExactly(Outcome.STORED, Outcome.STORED, Outcome.STORED, Outcome.REPEATED);
  }

  @Test
  void revisionThatWasNotTakenIsNotMadeCurrent() {
    BatchPlan plan = BatchPlan.of(List.of(keep("a", "r1", 1, 1), keep("a", "r2", 2, 2)));

    assertThat(plan.current(new boolean[] {true, false})).isEmpty();
    assertThat(names(plan.current(new boolean[] {false, true}))).containsExactly("a/r2@2");
    assertThat(outcomes(plan, false)).containsOnly(Outcome.REPEATED);
  }

  @Test
  void tombstoneEndsWhatWasBeforeItAndNothingBehindIt() {
    BatchPlan plan =
        BatchPlan.of(
            List.of(
                keep("a", "r1", 9, 9),
                keep("b", "r1", 1, 1),
                new Change.Erase("a"),
                keep("a", "r0", 1, 1)));

    assertThat(plan.erasures()).containsExactly("a");
    assertThat(names(plan.revisions())).containsExactly("a/r0@1", "b/r1@1");
    assertThat(outcomes(plan, true))
        .containsExactly(Outcome.ERASED, Outcome.STORED, Outcome.TOMBSTONE, Outcome.STORED);
  }

  @Test
  void nothingOfAnErasedArticleIsWrittenButWhatCameAfterItWasAllowed() {
    Map<String, Erasure> erased =
        Map.of(
            "a", new Erasure("a", Sample.NOON, null),
            "b", new Erasure("b", Sample.NOON, Sample.NOON.plusSeconds(60)));

    BatchPlan plan =
        BatchPlan.of(
            List.of(
                keep("a", "r1", 90, 91),
                keep("b", "r1", 59, 91),
                keep("b", "r2", 60, 61),
                keep("c", "r1", 1, 1)),
            erased);

    assertThat(names(plan.revisions())).containsExactly("b/r2@1", "c/r1@1");
    assertThat(plan.refused()).containsExactly("a", "b");
    assertThat(outcomes(plan, true))
        .containsExactly(Outcome.ERASED, Outcome.ERASED, Outcome.STORED, Outcome.STORED);
  }

  @Test
  void rejectedChangeKeepsItsPlaceAndItsCause() {
    Rejection rejection = new Rejection("malformed-event: x", "X", "Y", "d");
    BatchPlan plan = BatchPlan.of(List.of(new Change.Reject(rejection), keep("a", "r1", 1, 1)));

    assertThat(plan.verdicts(all(plan, true)))
        .containsExactly(Verdict.rejected(rejection), Verdict.of(Outcome.STORED));
  }

  @Test
  void equalTimesAreSettledByTheEventItself() {
    Change x = Sample.article("a").headline("x").change();
    Change y = Sample.article("a").headline("y").change();

    assertThat(BatchPlan.of(List.of(x, y)).revisions())
        .isEqualTo(BatchPlan.of(List.of(y, x)).revisions());
  }
}
