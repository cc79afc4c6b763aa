package org.copydesk.enrichment.extraction;

import java.util.List;
import org.copydesk.events.Organization;
import org.copydesk.events.Person;
import org.jspecify.annotations.Nullable;

/**
 * An article taken out of a web page.
 *
 * @param text the article's paragraphs, one a line; empty if the page holds no text
 * @param datePublished ISO 8601 date or date-time, in the precision and with the zone stated
 * @param dateModified the same of the last change
 * @param inLanguage BCP 47 tag that the page declares
 * @param url canonical address that the page declares
 */
public record HtmlArticle(
    String text,
    @Nullable String headline,
    List<Person> author,
    @Nullable Organization publisher,
    @Nullable String datePublished,
    @Nullable String dateModified,
    @Nullable String inLanguage,
    @Nullable String url) {

  public HtmlArticle {
    author = List.copyOf(author);
  }
}
