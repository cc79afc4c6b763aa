package org.copydesk.enrichment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The corpus of articles by family, as a table, and what is not right yet. */
final class ArticleReport {

  private final Map<String, List<ArticleOutcome>> families = new LinkedHashMap<>();

  ArticleReport(List<ArticleOutcome> outcomes) {
    for (ArticleOutcome each : outcomes) {
      families.computeIfAbsent(each.expected().family(), _ -> new ArrayList<>()).add(each);
    }
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("| family | articles | exact bodies | character errors | of them before | fields |");
    lines.add("| --- | --- | --- | --- | --- | --- |");
    families.forEach((family, outcomes) -> lines.add(row(family, outcomes)));
    lines.add(row("all", families.values().stream().flatMap(Collection::stream).toList()));
    lines.add("");
    families.values().stream().flatMap(Collection::stream).forEach(each -> faults(each, lines));
    return lines;
  }

  private static String row(String family, List<ArticleOutcome> outcomes) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %.2f %% | %.1f %% | %d of %d |",
        family,
        outcomes.size(),
        exact(outcomes),
        errorPercent(outcomes),
        percent(outcomes, ArticleOutcome::errorsBefore),
        rightFields(outcomes),
        outcomes.stream().mapToInt(each -> each.fields().size()).sum());
  }

  /** How many bodies came out as they have to. */
  static int exact(List<ArticleOutcome> outcomes) {
    return (int) outcomes.stream().filter(ArticleOutcome::isExact).count();
  }

  /** Characters still to change, of a hundred. */
  static double errorPercent(List<ArticleOutcome> outcomes) {
    return percent(outcomes, ArticleOutcome::errorsAfter);
  }

  /** Fields that say what they have to. */
  static int rightFields(List<ArticleOutcome> outcomes) {
    return (int)
        outcomes.stream()
            .flatMap(each -> each.fields().stream())
            .filter(ArticleOutcome.Field::isRight)
            .count();
  }

  private static double percent(
      List<ArticleOutcome> outcomes, ToIntFunction<ArticleOutcome> errors) {
    int length = outcomes.stream().mapToInt(each -> each.expected().articleBody().length()).sum();
    return 100.0 * outcomes.stream().mapToInt(errors).sum() / length;
  }

  private static void faults(ArticleOutcome outcome, List<String> lines) {
    String name = outcome.expected().family() + "/" + outcome.expected().name();
    if (!outcome.isExact()) {
      List<String> wanted = outcome.expected().articleBody().lines().toList();
      List<String> got = outcome.body().lines().toList();
      wanted.stream().filter(x -> !got.contains(x)).forEach(x -> lines.add(name + " - " + x));
      got.stream().filter(x -> !wanted.contains(x)).forEach(x -> lines.add(name + " + " + x));
      if (shown(got).equals(shown(wanted))) {
        lines.add(name + " differs in blank lines only");
      }
    }
    outcome.fields().stream()
        .filter(field -> !field.isRight())
        .forEach(field -> lines.add(name + " " + field));
    outcome
        .derivedDate()
        .ifPresent(date ->
            lines.add(
                name + " derived " + date + ", in truth " + outcome.expected().publishedInTruth()));
  }

  private static List<String> shown(List<String> lines) {
    return lines.stream().filter(line -> !line.isBlank()).toList();
  }
}
