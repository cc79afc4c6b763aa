package org.copydesk.enrichment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.copydesk.enrichment.resources.ResourceLines;
import org.jspecify.annotations.Nullable;

/**
 * An article of the corpus: what is submitted, and what has to come out.
 *
 * @param publishedInTruth the date of an article that states none
 */
record ArticleCase(
    String name,
    String family,
    String language,
    String submitted,
    String articleBody,
    @Nullable String headline,
    List<String> author,
    @Nullable String editor,
    @Nullable String publisher,
    @Nullable String datePublished,
    @Nullable String publishedInTruth) {

  private static final JsonMapper JSON = new JsonMapper();

  @JsonCreator
  ArticleCase {
    author = author == null ? List.of() : List.copyOf(author);
  }

  static List<ArticleCase> all() {
    return ResourceLines.read(ArticleCase.class, "articles/corpus.jsonl").stream()
        .map(ArticleCase::parse)
        .toList();
  }

  boolean isClean() {
    return submitted.equals(articleBody);
  }

  private static ArticleCase parse(String line) {
    try {
      return JSON.readValue(line, ArticleCase.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
