package org.copydesk.enrich;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.copydesk.broker.OffsetCommit;
import org.copydesk.enrich.Retry.StoppedException;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * The way in: takes the polls of {@code articles.received} one after the other and sees each
 * through.
 *
 * <p>At least once: a poll's offsets are committed only after the broker has acknowledged every
 * result and dead letter of it. After a crash the records of one poll come again; ids and revisions
 * stay the same, so consumers can drop the repeats. The records of one article share a partition
 * and keep their order.
 */
@ApplicationScoped
class ReceivedArticleProcessor {

  private static final Logger LOG = Logger.getLogger(ReceivedArticleProcessor.class);

  private static final String CHANNEL = "received";

  private final EnrichmentPool pool;
  private final OutcomePublisher publisher;
  private final OffsetCommit offsets;
  private final EnrichmentMeters meters;
  private final DeadLetterLog deadLetters;
  private final Retry retry;

  ReceivedArticleProcessor(
      EnrichmentPool pool,
      OutcomePublisher publisher,
      OffsetCommit offsets,
      EnrichmentMeters meters,
      DeadLetterLog deadLetters,
      Retry retry) {
    this.pool = pool;
    this.publisher = publisher;
    this.offsets = offsets;
    this.meters = meters;
    this.deadLetters = deadLetters;
    this.retry = retry;
  }

  /** Never throws: the channel would stop for good. */
  @Incoming(CHANNEL)
  @Blocking
  void process(ConsumerRecords<byte[], byte[]> poll) {
    try {
      // Once a poll was left unfinished, no later one may commit past it.
      retry.checkRunning();
      meters.received(poll.count());
      List<Outcome> outcomes = retry.untilDone(Work.ENRICH, () -> pool.enrich(poll));
      List<Outcome> published = retry.untilDone(Work.PUBLISH, () -> publisher.publish(outcomes));
      meters.done(published);
      deadLetters.log(published);
      retry.untilDone(Work.COMMIT, () -> offsets.commit(CHANNEL, poll));
    } catch (StoppedException e) {
      LOG.infof("Stopping: %d records are left for the next start", poll.count());
    }
  }
}
