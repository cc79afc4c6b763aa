package org.copydesk.enrichment.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import net.dankito.readability4j.extended.Readability4JExtended;
import org.junit.jupiter.api.Test;

/**
 * The set of saved pages, through this extractor and through two others; writes a table a page to
 * {@code target/page-accuracy.md}.
 */
class PageAccuracyTest {

  private static final double LEAST_MEAN = 0.99;
  private static final double LEAST_OF_A_PAGE = 0.83;
  private static final int MOST_WRONG_FIELDS = 13;

  /** Fewer pages of a language say nothing about it. */
  private static final int LEAST_PAGES = 10;

  private final HtmlExtractor extractor = new HtmlExtractor();

  @Test
  void isAheadOfOthersAndOfItsFloor() throws IOException {
    List<Row> rows = SavedPage.all().stream().map(this::score).toList();
    report(rows);

    assertThat(rows).hasSizeGreaterThanOrEqualTo(48);
    assertThat(mean(rows, Row::ours)).isGreaterThanOrEqualTo(LEAST_MEAN);
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.ours).isGreaterThanOrEqualTo(LEAST_OF_A_PAGE));
    assertThat(rows.stream().flatMap(row -> row.wrongFields.stream()))
        .hasSizeLessThanOrEqualTo(MOST_WRONG_FIELDS);
    groups(rows)
        .forEach((group, pages) -> {
          if (pages.size() >= LEAST_PAGES) {
            double ours = mean(pages, Row::ours);
            assertThat(ours).as(group).isGreaterThan(mean(pages, Row::readability4j));
            assertThat(ours).as(group).isGreaterThan(mean(pages, Row::boilerpipe));
          }
        });
  }

  private Row score(SavedPage page) {
    HtmlArticle article = extractor.extract(page.html());
    return new Row(
        page.name(),
        page.group(),
        TokenF1.of(page.text(), article.text()),
        TokenF1.of(page.text(), readability4j(page)),
        TokenF1.of(page.text(), boilerpipe(page)),
        page.wrongFields(article));
  }

  private static String readability4j(SavedPage page) {
    return Objects.requireNonNullElse(
        new Readability4JExtended(page.url(), page.html()).parse().getTextContent(), "");
  }

  private static String boilerpipe(SavedPage page) {
    try {
      return ArticleExtractor.INSTANCE.getText(page.html());
    } catch (BoilerpipeProcessingException e) {
      throw new AssertionError(page.name(), e);
    }
  }

  /** The languages with their pages, those of few pages together as well, and all. */
  private static Map<String, List<Row>> groups(List<Row> rows) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    rows.forEach(row -> groups.computeIfAbsent(row.group, g -> new ArrayList<>()).add(row));
    List<Row> few =
        rows.stream()
            .filter(row -> Objects.requireNonNull(groups.get(row.group)).size() < LEAST_PAGES)
            .toList();
    groups.put("other languages", few);
    groups.put("all", rows);
    return groups;
  }

  private static double mean(List<Row> rows, ToDoubleFunction<Row> score) {
    return rows.stream().mapToDouble(score).average().orElseThrow();
  }

  private static void report(List<Row> rows) throws IOException {
    StringBuilder report = new StringBuilder();
    report.append("| pages | number | Copydesk | readability4j | boilerpipe | lowest |\n");
    report.append("| --- | --- | --- | --- | --- | --- |\n");
    groups(rows)
        .forEach((group, pages) ->
            report.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %d | %.1f %% | %.1f %% | %.1f %% | %.1f %% |\n",
                    group,
                    pages.size(),
                    100 * mean(pages, Row::ours),
                    100 * mean(pages, Row::readability4j),
                    100 * mean(pages, Row::boilerpipe),
                    100 * pages.stream().mapToDouble(Row::ours).min().orElseThrow())));
    report.append("\nFields wrong:\n");
    fields(rows)
        .forEach(
            (field, count) -> report.append(String.format(Locale.ROOT, "%s %d\n", field, count)));
    report.append("\n| page | Copydesk | readability4j | boilerpipe | wrong fields |\n");
    report.append("| --- | --- | --- | --- | --- |\n");
    rows.forEach(row ->
        report.append(
            String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %s |\n",
                row.name,
                100 * row.ours,
                100 * row.readability4j,
                100 * row.boilerpipe,
                String.join("; ", row.wrongFields))));
    Files.writeString(Path.of("target", "page-accuracy.md"), report);
  }

  private static Map<String, Long> fields(List<Row> rows) {
    return rows.stream()
        .flatMap(row -> row.wrongFields.stream())
        .collect(
            Collectors.groupingBy(
                wrong -> wrong.substring(0, wrong.indexOf(':')), Collectors.counting()));
  }

  private record Row(
      String name,
      String group,
      double ours,
      double readability4j,
      double boilerpipe,
      List<String> wrongFields) {}
}
