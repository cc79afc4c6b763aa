package org.copydesk.events;

import java.util.List;
import org.copydesk.events.Provenance.Source;
import org.jspecify.annotations.Nullable;

/**
 * Takes an enrichment back: from an enriched article to the received one that it was made of, so
 * that a newer enrichment can be made of it.
 *
 * <p>Of an article submitted as text, everything that an enrichment reads comes back exactly: the
 * edits are undone, and only fields that the sender gave are fields again. (A headline of nothing
 * but damage is the exception; it stays away.) Of a page, the text that was taken out of it and
 * what its markup said come back, not the page.
 */
public final class Rebuilding {

  private Rebuilding() {}

  /** Whether the article was submitted as a page, which the enriched article does not hold. */
  public static boolean isWithoutPage(EnrichedArticle enriched) {
    Provenance from = enriched.provenance();
    return Article.HTML.equals(from.encodingFormat())
        || from.headline() == Source.HTML
        || from.author() == Source.HTML
        || from.publisher() == Source.HTML
        || from.datePublished() == Source.HTML
        || from.dateModified() == Source.HTML
        || from.url() == Source.HTML;
  }

  /**
   * The received article.
   *
   * @throws IllegalArgumentException if the edits are not those of this text
   */
  public static ReceivedArticle received(EnrichedArticle enriched) {
    Article article = enriched.article();
    Provenance from = enriched.provenance();
    String headline =
        article.headline() == null ? null : undo(enriched.headlineEdits(), article.headline());
    Article submitted =
        new Article(
            given(from.url(), Source.SUBMITTED, article.url()),
            given(from.headline(), Source.SUBMITTED, headline),
            undo(enriched.edits(), article.articleBody()),
            null,
            given(from.datePublished(), Source.SUBMITTED, article.datePublished()),
            given(from.dateModified(), Source.SUBMITTED, article.dateModified()),
            given(from.inLanguage(), Source.SUBMITTED, article.inLanguage()),
            persons(from.author(), Source.SUBMITTED, article.author()),
            persons(from.editor(), Source.SUBMITTED, article.editor()),
            given(from.publisher(), Source.SUBMITTED, article.publisher()),
            article.identifier(),
            article.keywords(),
            article.extra());
    return new ReceivedArticle(
        enriched.id(),
        enriched.revision(),
        enriched.receivedAt(),
        submitted,
        from.charset() == null ? null : new SourceCharset(from.declaredCharset(), from.charset()),
        isWithoutPage(enriched) ? page(article, from, headline) : null);
  }

  private static Page page(Article article, Provenance from, @Nullable String headline) {
    return new Page(
        given(from.url(), Source.HTML, article.url()),
        given(from.headline(), Source.HTML, headline),
        persons(from.author(), Source.HTML, article.author()),
        given(from.publisher(), Source.HTML, article.publisher()),
        given(from.datePublished(), Source.HTML, article.datePublished()),
        given(from.dateModified(), Source.HTML, article.dateModified()));
  }

  private static <T> @Nullable T given(@Nullable Source from, Source wanted, @Nullable T value) {
    return from == wanted ? value : null;
  }

  private static List<Person> persons(@Nullable Source from, Source wanted, List<Person> persons) {
    return from == wanted ? persons : List.of();
  }

  /**
   * The text before the edits that led to this one.
   *
   * @param edits in code points of the text to be found, sorted
   */
  static String undo(List<Edit> edits, String text) {
    StringBuilder before = new StringBuilder(text.length());
    int at = 0;
    int done = 0;
    for (Edit edit : edits) {
      int start = text.offsetByCodePoints(at, edit.start() - done);
      if (!text.startsWith(edit.replacement(), start)) {
        throw new IllegalArgumentException("an edit of another text, at " + edit.start());
      }
      before.append(text, at, start).append(edit.text());
      at = start + edit.replacement().length();
      done = edit.end();
    }
    return before.append(text, at, text.length()).toString();
  }
}
