package org.copydesk.enrichment;

import static org.copydesk.events.Provenance.Source.DERIVED;
import static org.copydesk.events.Provenance.Source.HTML;
import static org.copydesk.events.Provenance.Source.SUBMITTED;
import static org.copydesk.events.Provenance.Source.TEXT;
import static org.copydesk.events.Provenance.Source.URL;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.copydesk.enrichment.dates.DateReading;
import org.copydesk.enrichment.dates.PublicationDateEstimator;
import org.copydesk.enrichment.extraction.HtmlArticle;
import org.copydesk.enrichment.extraction.TextMetadata;
import org.copydesk.enrichment.extraction.UrlDate;
import org.copydesk.events.Article;
import org.copydesk.events.Language;
import org.copydesk.events.LocalPeriod;
import org.copydesk.events.Organization;
import org.copydesk.events.Person;
import org.copydesk.events.Provenance;
import org.copydesk.events.PublicationDate;
import org.copydesk.events.SourceCharset;
import org.jspecify.annotations.Nullable;

/**
 * Completes an article's fields. What the sender says goes before what the page's markup says, that
 * before what the text says, and that before what only follows from other evidence.
 */
final class ArticleCompletion {

  private final PublicationDateEstimator estimator = new PublicationDateEstimator();

  /**
   * Completes the fields.
   *
   * @param given the headline that the sender or the page gives, repaired
   * @param dates the body's dates
   */
  CompletedArticle complete(
      Article submitted,
      @Nullable HtmlArticle page,
      @Nullable String given,
      TextMetadata found,
      String body,
      DateReading dates,
      Language language,
      @Nullable SourceCharset charset) {
    Sourced<String> url = firstOf(submitted.url(), ofPage(page, HtmlArticle::url), null);
    Sourced<String> headline =
        Sourced.first(
            List.of(
                Sourced.from(submitted.headline() == null ? HTML : SUBMITTED, given),
                Sourced.from(TEXT, found.headline())));
    Sourced<List<Person>> author =
        firstOf(
            filled(submitted.author()),
            filled(page == null ? List.of() : page.author()),
            filled(found.author()));
    Sourced<List<Person>> editor =
        firstOf(filled(submitted.editor()), null, filled(found.editor()));
    Sourced<Organization> publisher =
        firstOf(submitted.publisher(), ofPage(page, HtmlArticle::publisher), found.publisher());
    Sourced<String> modified =
        firstOf(submitted.dateModified(), ofPage(page, HtmlArticle::dateModified), null);
    Sourced<String> inLanguage =
        firstOf(submitted.inLanguage(), null, language.tag().equals("und") ? null : language.tag());
    Sourced<String> published = published(submitted, page, found, url.value(), dates);
    Article article =
        new Article(
            url.value(),
            headline.value(),
            body,
            null,
            published.value(),
            modified.value(),
            inLanguage.value(),
            author.value() == null ? List.of() : author.value(),
            editor.value() == null ? List.of() : editor.value(),
            publisher.value(),
            submitted.identifier(),
            submitted.keywords(),
            submitted.extra());
    Provenance provenance =
        new Provenance(
            url.source(),
            headline.source(),
            author.source(),
            editor.source(),
            publisher.source(),
            published.source(),
            modified.source(),
            inLanguage.source(),
            charset == null ? null : charset.detected(),
            charset == null ? null : charset.declared(),
            page == null ? null : Article.HTML);
    return new CompletedArticle(article, provenance, reference(published));
  }

  private Sourced<String> published(
      Article submitted,
      @Nullable HtmlArticle page,
      TextMetadata found,
      @Nullable String url,
      DateReading dates) {
    Sourced<String> stated =
        Sourced.first(
            List.of(
                Sourced.from(SUBMITTED, submitted.datePublished()),
                Sourced.from(HTML, ofPage(page, HtmlArticle::datePublished)),
                Sourced.from(TEXT, found.datePublished()),
                Sourced.from(URL, url == null ? null : UrlDate.find(url))));
    return stated.value() == null ? Sourced.from(DERIVED, estimator.estimate(dates)) : stated;
  }

  /** A date that was derived from the text's own dates tells the text nothing new. */
  private static @Nullable LocalDateTime reference(Sourced<String> published) {
    if (published.value() == null || published.source() == DERIVED) {
      return null;
    }
    return PublicationDate.parse(published.value()).map(ArticleCompletion::latestDay).orElse(null);
  }

  /** Of a month or a year its last day: what the article tells of mostly came before. */
  private static LocalDateTime latestDay(LocalPeriod period) {
    boolean withinADay = Duration.between(period.from(), period.to()).toDays() <= 1;
    return withinADay ? period.from() : period.to().minusDays(1);
  }

  private static <T> Sourced<T> firstOf(@Nullable T submitted, @Nullable T html, @Nullable T text) {
    return Sourced.first(
        List.of(
            Sourced.from(SUBMITTED, submitted),
            Sourced.from(HTML, html),
            Sourced.from(TEXT, text)));
  }

  private static <T> @Nullable T ofPage(
      @Nullable HtmlArticle page, Function<HtmlArticle, @Nullable T> field) {
    return page == null ? null : field.apply(page);
  }

  private static @Nullable List<Person> filled(List<Person> persons) {
    return persons.isEmpty() ? null : persons;
  }
}
