package org.copydesk.enrichment;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.copydesk.enrichment.cleaning.TextCleaner;
import org.copydesk.enrichment.dates.DateReading;
import org.copydesk.enrichment.dates.DateRecognizer;
import org.copydesk.enrichment.edits.EditedText;
import org.copydesk.enrichment.edits.TextEdit;
import org.copydesk.enrichment.entities.EntityRecognizer;
import org.copydesk.enrichment.entities.OwnNames;
import org.copydesk.enrichment.entities.Recognition;
import org.copydesk.enrichment.extraction.HtmlArticle;
import org.copydesk.enrichment.extraction.HtmlExtractor;
import org.copydesk.enrichment.extraction.TextMetadata;
import org.copydesk.enrichment.extraction.TextMetadataFinder;
import org.copydesk.enrichment.language.HanCharacters;
import org.copydesk.enrichment.language.LanguageDetector;
import org.copydesk.enrichment.repair.TextRepair;
import org.copydesk.events.Amount;
import org.copydesk.events.Article;
import org.copydesk.events.DateMention;
import org.copydesk.events.Edit;
import org.copydesk.events.Edit.Reason;
import org.copydesk.events.EnrichedArticle;
import org.copydesk.events.Entity;
import org.copydesk.events.Language;
import org.copydesk.events.Page;
import org.copydesk.events.ReceivedArticle;
import org.jspecify.annotations.Nullable;

/**
 * Turns a received article into an enriched one, in this order: the text is extracted from HTML,
 * repaired and cleaned; its language is found; the article's fields are completed; dates, entities
 * and amounts are found in headline and body.
 *
 * <p>Safe for use by many threads; the same article gives the same result.
 */
public final class Enricher implements AutoCloseable {

  /** Version of the enrichment: raised with every change that can alter a result. */
  public static final String VERSION = "0.4.0";

  private final HtmlExtractor extractor = new HtmlExtractor();
  private final TextRepair repair;
  private final TextCleaner cleaner;
  private final TextMetadataFinder metadata = new TextMetadataFinder();
  private final ArticleCompletion completion = new ArticleCompletion();
  private final LanguageDetector languages;
  private final DateRecognizer dates = new DateRecognizer();
  private final EntityRecognizer entities;
  private final Mentions mentions;

  /** Loads all rules, tables and models, which takes a few seconds. */
  public Enricher() {
    this(OwnNames.NONE, Recognition.DEFAULT);
  }

  /**
   * Loads all rules, tables and models, which takes a few seconds.
   *
   * @param ownNames names of entities that go before the shipped ones
   * @param recognition how names of entities are found that no table has
   * @throws IllegalStateException if the recogniser asked for cannot run on this machine
   */
  public Enricher(OwnNames ownNames, Recognition recognition) {
    HanCharacters characters = HanCharacters.load();
    repair = new TextRepair(characters);
    cleaner = new TextCleaner(characters);
    languages = new LanguageDetector(characters);
    entities = new EntityRecognizer(characters, ownNames, recognition);
    mentions = new Mentions(dates, entities);
  }

  /**
   * Enriches an article.
   *
   * @param received the article as accepted
   * @param enrichedAt when the result says it was made
   */
  public EnrichedArticle enrich(ReceivedArticle received, Instant enrichedAt) {
    return enrich(received, enrichedAt, _ -> {});
  }

  /**
   * Enriches an article and tells how far it is, so that a caller with a clock can time the steps.
   *
   * @param done is told each step at its end, on this thread; what it throws ends the enrichment
   */
  public EnrichedArticle enrich(ReceivedArticle received, Instant enrichedAt, Consumer<Step> done) {
    @Nullable HtmlArticle page = page(received);
    if (page != null) {
      done.accept(Step.EXTRACT);
    }
    Article submitted = received.article();
    EditedText headline = headline(submitted, page);
    EditedText repaired =
        repair.repair(EditedText.of(page == null ? submitted.articleBody() : page.text()));
    done.accept(Step.REPAIR);
    EditedText body = cleaner.clean(repaired);
    List<Edit> edits = edits(body);
    done.accept(Step.CLEAN);
    Language language = languages.detect(body.text());
    done.accept(Step.LANGUAGE);
    DateReading reading = dates.read(body.text(), language.tag());
    TextMetadata found = metadata.find(repaired.text(), body.text());
    CompletedArticle completed =
        completion.complete(
            submitted,
            page,
            headline == null ? null : headline.text(),
            found,
            body.text(),
            reading,
            language,
            received.charset());
    Article article = completed.article();
    done.accept(Step.COMPLETE);
    List<DateMention> dated = mentions.dates(article, language, reading, completed.reference());
    done.accept(Step.DATES);
    List<Entity> named = mentions.entities(article, language);
    done.accept(Step.ENTITIES);
    List<Amount> amounts = mentions.amounts(article, language);
    done.accept(Step.AMOUNTS);
    return new EnrichedArticle(
        received.id(),
        received.revision(),
        received.receivedAt(),
        enrichedAt,
        VERSION,
        article,
        completed.provenance(),
        language,
        edits,
        headline == null ? List.of() : edits(headline),
        dated,
        named,
        amounts);
  }

  /** Gives back what lies outside the heap, when no call is under way; nothing works after it. */
  @Override
  public void close() {
    entities.close();
  }

  /** The page, or what is left of it in an article that was rebuilt. */
  private @Nullable HtmlArticle page(ReceivedArticle received) {
    Page kept = received.page();
    String body = received.article().articleBody();
    if (kept == null) {
      return Article.HTML.equals(received.article().encodingFormat())
          ? extractor.extract(body)
          : null;
    }
    return new HtmlArticle(
        body,
        kept.headline(),
        kept.author(),
        kept.publisher(),
        kept.datePublished(),
        kept.dateModified(),
        null,
        kept.url());
  }

  /** A headline suffers from what bodies suffer from; one of nothing else is none. */
  private @Nullable EditedText headline(Article submitted, @Nullable HtmlArticle page) {
    String given = submitted.headline();
    if (given == null && page != null) {
      given = page.headline();
    }
    if (given == null) {
      return null;
    }
    EditedText headline = withoutSpaceAround(repair.repair(EditedText.of(given)));
    return headline.text().isEmpty() ? null : headline;
  }

  private static EditedText withoutSpaceAround(EditedText text) {
    String padded = text.text();
    int start = padded.length() - padded.stripLeading().length();
    int end = Math.max(start, padded.stripTrailing().length());
    return text.edit(
        List.of(
            TextEdit.remove(0, start, Reason.WHITESPACE),
            TextEdit.remove(end, padded.length(), Reason.WHITESPACE)));
  }

  private static List<Edit> edits(EditedText text) {
    String submitted = text.submitted();
    CodePoints offsets = new CodePoints(submitted);
    return text.edits().stream()
        .map(edit ->
            new Edit(
                offsets.at(edit.start()),
                offsets.at(edit.end()),
                submitted.substring(edit.start(), edit.end()),
                edit.replacement(),
                edit.reason()))
        .toList();
  }
}
