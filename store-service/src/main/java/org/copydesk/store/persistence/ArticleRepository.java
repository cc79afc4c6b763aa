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
    BatchPlan plan = BatchPlan.of(changes);
    return session()
        .doReturningWork(connection -> {
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

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
