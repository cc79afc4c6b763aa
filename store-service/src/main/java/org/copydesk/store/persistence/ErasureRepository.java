package org.copydesk.store.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.copydesk.events.Erasure;
import org.hibernate.Session;

/**
 * The erased articles in PostgreSQL. What the topics must be told of an erasure is a mark on its
 * row, made in the same transaction: told it is later, as often as it takes.
 */
@ApplicationScoped
public class ErasureRepository {

  private final Session session;

  ErasureRepository(Session session) {
    this.session = session;
  }

  /** The article's erasure, in force or allowed again. */
  @Transactional
  public Optional<Erasure> find(String articleId) {
    return session.doReturningWork(connection ->
        Optional.ofNullable(new ErasedTable(connection).find(Set.of(articleId)).get(articleId)));
  }

  /** Whether anything is stored of the article, or its erasure. */
  @Transactional
  public boolean isKnown(String articleId) {
    return session.doReturningWork(connection ->
        !new ErasedTable(connection).find(Set.of(articleId)).isEmpty()
            || new ArticleWriter(connection).isStored(articleId));
  }

  /** Deletes all rows of the article and refuses it from now on, in one transaction. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void erase(String articleId, Instant now) {
    session.doWork(connection -> {
      ErasedTable erased = new ErasedTable(connection);
      // A poll that is being stored has not seen the erasure; its rows are awaited and deleted.
      erased.lock();
      erased.enter(articleId, now);
      new ArticleWriter(connection).erase(Set.of(articleId));
    });
  }

  /**
   * Lets the article be stored again if it is received from now on.
   *
   * @return false if it was not erased, was allowed before, or the topics do not know of it yet
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean allow(String articleId, Instant now) {
    return session.doReturningWork(connection -> new ErasedTable(connection).allow(articleId, now));
  }

  /** Ids of erasures that the topics have not been told of, some if there are many. */
  @Transactional
  public List<String> unannounced() {
    return session
        .createNativeQuery(
            "select article_id from erased where not announced order by article_id limit 100",
            String.class)
        .getResultList();
  }

  /**
   * Tells of the article's erasure unless that is done, or another is doing it. Nobody changes the
   * row meanwhile: what is told and what is stored next keep their order.
   *
   * @param announcer returns when the topics have it, else throws, and the row stays as it is
   * @return whether it was told
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean announce(String articleId, Consumer<Erasure> announcer) {
    return session.doReturningWork(connection -> {
      ErasedTable erased = new ErasedTable(connection);
      Optional<Erasure> erasure = erased.lockUnannounced(articleId);
      if (erasure.isPresent()) {
        announcer.accept(erasure.get());
        erased.markAnnounced(articleId);
      }
      return erasure.isPresent();
    });
  }
}
