package org.copydesk.store.querying;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which articles a list shows; all conditions must hold.
 *
 * @param language BCP 47 range: {@code zh} stands for every tag that starts with it (RFC 4647,
 *     basic filtering)
 * @param entityKeys folded ids or names that all must be among the article's entity keys
 * @param mentioned the article mentions a time in this window
 * @param published the article's publication date, which is known, touches this window
 * @param pipelineBefore its enrichment was made by a version of a lower {@link
 *     org.copydesk.store.mapping.PipelineVersion#rank}
 * @param limit how many at most
 * @param after the last article of the page before
 */
public record ArticleQuery(
    @Nullable String language,
    List<String> entityKeys,
    @Nullable TimeWindow mentioned,
    @Nullable TimeWindow published,
    @Nullable Long pipelineBefore,
    int limit,
    @Nullable Cursor after) {

  public ArticleQuery {
    entityKeys = List.copyOf(entityKeys);
  }

  /** The same query with another limit. */
  public ArticleQuery withLimit(int other) {
    return new ArticleQuery(
        language, entityKeys, mentioned, published, pipelineBefore, other, after);
  }
}
