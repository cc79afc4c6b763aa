package org.copydesk.store.answering;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.copydesk.store.persistence.Article;
import org.copydesk.store.querying.Cursor;

/**
 * A page of a list.
 *
 * @param articles newest first: by publication date, or by time of receipt where that is unknown
 * @param next the value of {@code cursor} for the next page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticlePage(List<ArticleSummary> articles, String next) {

  /**
   * Cuts what was found to a page.
   *
   * @param found the articles of the page and, if there is a next page, one more
   */
  static ArticlePage of(List<Article> found, int limit) {
    boolean more = found.size() > limit;
    List<Article> page = more ? found.subList(0, limit) : found;
    Article last = more ? page.getLast() : null;
    return new ArticlePage(
        page.stream().map(ArticleSummary::of).toList(),
        last == null ? null : new Cursor(last.newestAt(), last.id()).encode());
  }
}
