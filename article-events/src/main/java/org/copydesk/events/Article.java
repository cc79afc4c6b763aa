package org.copydesk.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A news article in the terms of schema.org NewsArticle: as submitted in {@link ReceivedArticle},
 * repaired and completed in {@link EnrichedArticle}.
 *
 * @param url address the article was published at
 * @param headline headline without markup
 * @param articleBody text of the article; in a received article as submitted, possibly HTML
 * @param encodingFormat media type of {@code articleBody}: null or {@code text/plain} for text,
 *     {@code text/html} for HTML; always null in an enriched article, whose body is text
 * @param datePublished ISO 8601 date or date-time in the precision that is known, such as {@code
 *     2024-03}, {@code 2024-03-22T03:37} or {@code 2024-03-22T03:37+08:00}; an interval {@code
 *     2025-03-11/2025-04-04} where only that is certain
 * @param dateModified ISO 8601 date or date-time of the last change, as submitted
 * @param inLanguage BCP 47 tag
 * @param author who wrote it, in the order of the byline
 * @param editor who edited it
 * @param publisher who published it
 * @param identifier the sender's own identifier
 * @param keywords the sender's own keywords
 * @param extra all fields of the submission that have no place above, unchanged
 */
public record Article(
    @Nullable String url,
    @Nullable String headline,
    String articleBody,
    @Nullable String encodingFormat,
    @Nullable String datePublished,
    @Nullable String dateModified,
    @Nullable String inLanguage,
    List<Person> author,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Person> editor,
    @Nullable Organization publisher,
    @Nullable String identifier,
    List<String> keywords,
    @Nullable ObjectNode extra) {

  /** The {@code encodingFormat} of a page. */
  public static final String HTML = "text/html";

  /** Copies the lists; a missing list is an empty one. */
  public Article {
    Required.field("articleBody", articleBody);
    author = Required.list(author);
    editor = Required.list(editor);
    keywords = Required.list(keywords);
  }

  /** An article of which no more is known than this. */
  public static Article of(
      @Nullable String url,
      @Nullable String headline,
      String articleBody,
      @Nullable String encodingFormat) {
    return new Article(
        url,
        headline,
        articleBody,
        encodingFormat,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        null);
  }
}
