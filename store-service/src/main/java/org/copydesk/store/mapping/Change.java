package org.copydesk.store.mapping;

/** What a record of {@code articles.enriched} asks of the store. */
public sealed interface Change {

  /** Keep this revision of an article. */
  record Keep(ArticleRow row) implements Change {}

  /** Forget the article: its tombstone came. */
  record Erase(String articleId) implements Change {}

  /** Nothing: the record can't be understood, now or ever. */
  record Reject(Rejection rejection) implements Change {}
}
