package org.copydesk.enrich;

import jakarta.inject.Singleton;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copydesk.broker.ArticleSpans;
import org.jboss.logging.Logger;

/** One line in the log for each dead letter, without any of the article's text. */
@Singleton
class DeadLetterLog {

  private static final Logger LOG = Logger.getLogger(DeadLetterLog.class);

  private final ArticleSpans spans;

  DeadLetterLog(ArticleSpans spans) {
    this.spans = spans;
  }

  void log(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.DeadLettered dead) {
        spans.log(dead.source(), () -> LOG.warn(line(dead)));
      }
    }
  }

  static String line(Outcome.DeadLettered dead) {
    ConsumerRecord<byte[], byte[]> source = dead.source();
    return "Dead-lettered article %s of %s-%d@%d: %s"
        .formatted(
            ArticleSpans.article(source).id().orElse("without id"),
            source.topic(),
            source.partition(),
            source.offset(),
            dead.failure().summary());
  }
}
