package org.copydesk.enrichment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.copydesk.events.Article;
import org.copydesk.events.EnrichedArticle;
import org.copydesk.events.LocalPeriod;
import org.copydesk.events.Person;
import org.copydesk.events.Provenance.Source;
import org.copydesk.events.PublicationDate;
import org.jspecify.annotations.Nullable;

/** What came out for an article of the corpus, held against what has to. */
record ArticleOutcome(ArticleCase expected, EnrichedArticle enriched) {

  String body() {
    return enriched.article().articleBody();
  }

  boolean isExact() {
    return body().equals(expected.articleBody());
  }

  /** Characters to change in the submitted text until it is the expected one. */
  int errorsBefore() {
    return EditDistance.of(expected.submitted(), expected.articleBody());
  }

  /** Characters to change in the enriched text until it is the expected one. */
  int errorsAfter() {
    return EditDistance.of(body(), expected.articleBody());
  }

  /** Each field that is stated in the text or was found in it. */
  List<Field> fields() {
    Article article = enriched.article();
    List<Field> fields = new ArrayList<>();
    add(fields, "headline", expected.headline(), article.headline());
    add(fields, "author", names(expected.author()), names(authors(article)));
    add(
        fields,
        "publisher",
        expected.publisher(),
        article.publisher() == null ? null : article.publisher().name());
    boolean derived = enriched.provenance().datePublished() == Source.DERIVED;
    add(
        fields,
        "datePublished",
        expected.datePublished(),
        derived ? null : article.datePublished());
    return fields;
  }

  /** The date that was derived for an article that states none; empty if none was. */
  Optional<String> derivedDate() {
    boolean derived = enriched.provenance().datePublished() == Source.DERIVED;
    return derived ? Optional.ofNullable(enriched.article().datePublished()) : Optional.empty();
  }

  /** Whether the derived date leaves room for the true one. */
  boolean derivedDateHolds() {
    LocalPeriod period = PublicationDate.parse(derivedDate().orElseThrow()).orElseThrow();
    LocalDate truth = LocalDate.parse(Objects.requireNonNull(expected.publishedInTruth()));
    return !truth.isBefore(period.from().toLocalDate())
        && truth.atStartOfDay().isBefore(period.to());
  }

  private static List<String> authors(Article article) {
    return article.author().stream().map(Person::name).toList();
  }

  private static @Nullable String names(List<String> names) {
    return names.isEmpty() ? null : String.join("; ", names);
  }

  private static void add(
      List<Field> fields, String name, @Nullable String expected, @Nullable String found) {
    if (expected != null || found != null) {
      fields.add(new Field(name, expected, found));
    }
  }

  record Field(String name, @Nullable String expected, @Nullable String found) {

    boolean isRight() {
      return Objects.equals(expected, found);
    }

    /** Found where nothing is stated, or something else than what is. */
    boolean isWrong() {
      return found != null && !isRight();
    }
  }
}
