package org.copydesk.store.erasing;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.copydesk.events.Erasure;
import org.copydesk.store.persistence.ErasureRepository;
import org.copydesk.store.persistence.Schema;
import org.jboss.logging.Logger;

/**
 * Erases articles. First the rows and the right to come back, in one transaction; then the topics
 * are told, at once if they can be reached, else as soon as they can be: whatever ends the service
 * in between, no row comes back and the topics are told in the end.
 */
@ApplicationScoped
public class Erasures {

  private static final Logger LOG = Logger.getLogger(Erasures.class);

  private final ErasureRepository repository;
  private final ErasurePublisher publisher;
  private final Schema schema;

  Erasures(ErasureRepository repository, ErasurePublisher publisher, Schema schema) {
    this.repository = repository;
    this.publisher = publisher;
    this.schema = schema;
  }

  /** What stands in the way of an article, if it was ever erased. */
  public Optional<Erasure> find(String articleId) {
    return repository.find(articleId);
  }

  /** Whether the article was ever stored or erased. */
  public boolean isKnown(String articleId) {
    return repository.isKnown(articleId);
  }

  /**
   * Erases an article, known or not. Repeating it is safe, and tells the topics again.
   *
   * @return whether the topics have been told already
   */
  public boolean erase(String articleId) {
    repository.erase(articleId, now());
    LOG.infof("Erased article %s", articleId);
    return announced(articleId);
  }

  /**
   * Lets an erased article come back, if it is submitted from now on.
   *
   * @return false if the topics do not know of its erasure yet, so that it is too early
   */
  public boolean allow(String articleId) {
    // Its tombstone must not come behind what is submitted next.
    announced(articleId);
    boolean allowed = repository.allow(articleId, now());
    if (allowed) {
      LOG.infof("Article %s may be submitted again", articleId);
      announced(articleId);
    }
    return allowed;
  }

  /** Tells what could not be told at once, and what must be told again. */
  @Scheduled(
      every = "${copydesk.store.announce-interval:2s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void announceAll() {
    if (!schema.isPresent()) {
      return;
    }
    try {
      for (String articleId : repository.unannounced()) {
        if (!announced(articleId)) {
          return;
        }
      }
    } catch (RuntimeException e) {
      LOG.debug("The database does not answer", e);
    }
  }

  private boolean announced(String articleId) {
    try {
      return repository.announce(articleId, publisher::publish);
    } catch (RuntimeException e) {
      LOG.warnf(
          "Article %s is erased or allowed here, but the topics are not told yet: %s",
          articleId, e.getClass().getName());
      return false;
    }
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
