package org.copydesk.store.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.copydesk.store.mapping.Change;
import org.copydesk.store.merging.BatchPlan;
import org.copydesk.store.merging.Verdict;
import org.copydesk.store.querying.ArticleQuery;
import org.hibernate.Session;

/** The articles in PostgreSQL. */
@ApplicationScoped
public class ArticleRepository implements PanacheRepositoryBase<Article, String> {

  /** A search that takes longer is given up, lest a few of them take all connections. */
  private static final int SEARCH_SECONDS = 15;

  /**
   * Makes all changes in one transaction: all or none. Repeating them, in any order that keeps an
   * article's tombstones where they were, leaves the same rows.
   *
   * @return what became of each
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<Verdict> store(List<Change> changes) {
    return session()
        .doReturningWork(connection -> {
          ErasedTable erased = new ErasedTable(connection);
          erased.holdStill();
          BatchPlan plan = BatchPlan.of(changes, erased.find(BatchPlan.articleIds(changes)));
          erased.announceAgain(plan.refused());
          ArticleWriter writer = new ArticleWriter(connection);
          writer.erase(plan.erasures());
          boolean[] stored = writer.storeRevisions(plan.revisions());
          writer.storeCurrent(plan.current(stored));
          return plan.verdicts(stored);
        });
  }

  /** The current revision of an article. */
  public Optional<ArticleRevision> findCurrent(String articleId) {
    return session()
        .createSelectionQuery(
            """
            select r from Article a join ArticleRevision r
              on r.articleId = a.id and r.revision = a.revision
            where a.id = :id\
            """,
            ArticleRevision.class)
        .setParameter("id", articleId)
        .uniqueResultOptional();
  }

  /** The given revision of an article, current or not. */
  public Optional<ArticleRevision> findRevision(String articleId, String revision) {
    return Optional.ofNullable(
        session().find(ArticleRevision.class, new ArticleRevision.Key(articleId, revision)));
  }

  /** The articles that match, in the order of the lists, at most as many as the query's limit. */
  public List<Article> search(ArticleQuery query) {
    ArticleSearch search = ArticleSearch.of(query);
    var statement = session().createNativeQuery(search.sql(), Article.class);
    search.parameters().forEach(statement::setParameter);
    return statement.setTimeout(SEARCH_SECONDS).getResultList();
  }

  /** How many articles match. */
  public long count(ArticleQuery query) {
    ArticleSearch search = ArticleSearch.count(query);
    var statement = session().createNativeQuery(search.sql(), Long.class);
    search.parameters().forEach(statement::setParameter);
    return statement.getSingleResult();
  }

  /**
   * Ids of articles that match, in their order, at most as many as the query's limit.
   *
   * @param after the last one that is done; empty for the first
   */
  public List<String> ids(ArticleQuery query, String after) {
    ArticleSearch search = ArticleSearch.ids(query, after);
    var statement = session().createNativeQuery(search.sql(), String.class);
    search.parameters().forEach(statement::setParameter);
    return statement.setTimeout(SEARCH_SECONDS).getResultList();
  }

  /** The event of an article's current revision. */
  public Optional<String> currentEvent(String articleId) {
    // Nothing but the text, which the session does not keep: many may be read in one request.
    return session()
        .createNativeQuery(
            """
            select made.event from article join article_revision made
              on made.article_id = article.id and made.revision = article.revision
            where article.id = :id\
            """,
            String.class)
        .setParameter("id", articleId)
        .uniqueResultOptional();
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
