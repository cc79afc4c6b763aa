package org.copydesk.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.events.Edit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whole articles of the project's own writing, as bad pages show them, through the enrichment. */
class ArticleCorpusTest {

  private static Enricher enricher;
  private static List<ArticleOutcome> outcomes;

  @BeforeAll
  static void enrichAll() throws IOException {
    enricher = new Enricher();
    outcomes = ArticleCase.all().stream().map(ArticleCorpusTest::outcome).toList();
    Files.write(Path.of("target", "article-corpus.md"), new ArticleReport(outcomes).lines());
  }

  @Test
  void cleanArticlesComeOutAsTheyWere() {
    for (ArticleOutcome each : outcomes) {
      if (each.expected().isClean()) {
        assertThat(each.body()).as(each.expected().name()).isEqualTo(each.expected().submitted());
      }
    }
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
