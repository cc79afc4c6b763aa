package org.copydesk.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.enrichment.resources.ResourceLines;
import org.copydesk.events.Edit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whole articles of the project's own writing, as bad pages show them, through the enrichment.
 * Writes {@code target/article-corpus.md}.
 */
class ArticleCorpusTest {

  /** A year that nothing contradicts is taken for the article's own. */
  private static final Set<String> TELLS_OF_THE_YEAR_BEFORE = Set.of("annual-report-year-only");

  private static Enricher enricher;
  private static List<ArticleOutcome> outcomes;

  @BeforeAll
  static void enrichAll() throws IOException {
    enricher = new Enricher();
    outcomes = ArticleCase.all().stream().map(ArticleCorpusTest::outcome).toList();
    Files.write(Path.of("target", "article-corpus.md"), new ArticleReport(outcomes).lines());
  }

  @Test
  void noFamilyFallsBehindItsFloor() {
    Map<String, List<ArticleOutcome>> families =
        outcomes.stream().collect(Collectors.groupingBy(each -> each.expected().family()));
    int floors = 0;

    for (String line : ResourceLines.read(ArticleCorpusTest.class, "articles/floors.tsv")) {
      String[] columns = line.split("\t", -1);
      List<ArticleOutcome> family = families.getOrDefault(columns[0], List.of());
      floors++;
      assertThat(ArticleReport.exact(family))
          .as(line)
          .isGreaterThanOrEqualTo(Integer.parseInt(columns[1]));
      assertThat(ArticleReport.errorPercent(family))
          .as(line)
          .isLessThanOrEqualTo(Double.parseDouble(columns[2]));
      assertThat(ArticleReport.rightFields(family))
          .as(line)
          .isGreaterThanOrEqualTo(Integer.parseInt(columns[3]));
    }
    assertThat(families).hasSize(floors);
  }

  @Test
  void cleanArticlesComeOutAsTheyWere() {
    for (ArticleOutcome each : outcomes) {
      if (each.expected().isClean()) {
        assertThat(each.body()).as(each.expected().name()).isEqualTo(each.expected().submitted());
        assertThat(each.enriched().edits()).as(each.expected().name()).isEmpty();
      }
    }
  }

  @Test
  void whatIsDerivedAgreesWithTheTruth() {
    List<ArticleOutcome> undated =
        outcomes.stream().filter(each -> each.expected().publishedInTruth() != null).toList();
    List<ArticleOutcome> derived =
        undated.stream().filter(each -> each.derivedDate().isPresent()).toList();

    assertThat(undated).hasSizeGreaterThan(20);
    assertThat(derived).hasSizeGreaterThanOrEqualTo(5);
    assertThat(derived)
        .filteredOn(each -> !each.derivedDateHolds())
        .extracting(each -> each.expected().name())
        .isSubsetOf(TELLS_OF_THE_YEAR_BEFORE);
  }

  @Test
  void editsRebuildTheBody() {
    for (ArticleOutcome each : outcomes) {
      String rebuilt = apply(each.expected().submitted(), each.enriched().edits());

      assertThat(rebuilt).as(each.expected().name()).isEqualTo(each.body());
    }
  }

  @Test
  void whatCameOutNeedsNoFurtherEdits() {
    for (ArticleOutcome each : outcomes) {
      List<Edit> again = enricher.enrich(Received.text(each.body()), Received.AT).edits();

      assertThat(again).as(each.expected().name()).isEmpty();
    }
  }

  private static ArticleOutcome outcome(ArticleCase article) {
    return new ArticleOutcome(
        article, enricher.enrich(Received.text(article.submitted()), Received.AT));
  }

  private static String apply(String submitted, List<Edit> edits) {
    StringBuilder rebuilt = new StringBuilder();
    int done = 0;
    for (Edit edit : edits) {
      int start = submitted.offsetByCodePoints(0, edit.start());
      rebuilt.append(submitted, done, start).append(edit.replacement());
      done = submitted.offsetByCodePoints(0, edit.end());
    }
    return rebuilt.append(submitted, done, submitted.length()).toString();
  }
}
