package org.copydesk.ingest;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Says in the log that the broker fails, not once for each of thousands of articles. */
final class BrokerTrouble {

  private static final Logger LOG = Logger.getLogger(ArticlePublisher.class);
  private static final long PAUSE = Duration.ofSeconds(10).toNanos();

  private final AtomicLong next = new AtomicLong(System.nanoTime());

  void log(Exception failure) {
    long now = System.nanoTime();
    long due = next.get();
    if (now - due >= 0 && next.compareAndSet(due, now + PAUSE)) {
      LOG.warnf("Kafka does not take articles: %s", failure.toString());
    }
  }
}
