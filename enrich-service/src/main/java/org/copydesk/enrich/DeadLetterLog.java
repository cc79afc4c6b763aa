package org.copydesk.enrich;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** One line in the log for each dead letter, without any of the article's text. */
final class DeadLetterLog {

  private static final Logger LOG = Logger.getLogger(DeadLetterLog.class);
  private static final Pattern ARTICLE_ID = Pattern.compile("[0-9a-f]{32}");

  private DeadLetterLog() {}

  static void log(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.DeadLettered dead) {
        LOG.warn(line(dead));
      }
    }
  }

  static String line(Outcome.DeadLettered dead) {
    ConsumerRecord<byte[], byte[]> source = dead.source();
    return "Dead-lettered article %s of %s-%d@%d: %s"
        .formatted(
            articleId(source.key()),
            source.topic(),
            source.partition(),
            source.offset(),
            dead.failure().summary());
  }

  /** The key if it is an article id; anything else is not ours and may not go into the log. */
  private static String articleId(byte[] key) {
    String text = key == null ? "" : new String(key, US_ASCII);
    return ARTICLE_ID.matcher(text).matches() ? text : "without id";
  }
}
