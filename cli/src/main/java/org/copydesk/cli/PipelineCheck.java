package org.copydesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.copydesk.events.Erasure;
import org.copydesk.events.Topics;

/**
 * Accounts for every accepted article that {@code articles.received} still holds. May run while
 * articles are on their way: the consumers' offsets are read first and the effects that they vouch
 * for after them, so what is not found then is lost. For one run.
 */
final class PipelineCheck {

  private final KafkaOption kafka;
  private final StoredArticles database;
  private final ServiceOffsets done;
  private final List<CheckedArticle> open = new ArrayList<>();
  private long accepted;
  private long stored;
  private long toEnrich;

  /**
   * @param done what the services had done before the check began
   */
  PipelineCheck(KafkaOption kafka, StoredArticles database, ServiceOffsets done) {
    this.kafka = kafka;
    this.database = database;
    this.done = done;
  }

  /**
   * Looks for every article.
   *
   * @throws org.apache.kafka.common.KafkaException if the broker does not answer
   */
  Accounts run() {
    kafka.scan(Topics.RECEIVED, this::count);
    long deadLettered = take(isDeadLettered());
    long erased = take(isErased());
    Set<String> onTheWay = new HashSet<>();
    Set<String> ended = new HashSet<>();
    if (!open.isEmpty()) {
      kafka.scan(Topics.ENRICHED, poll -> follow(poll, onTheWay, ended));
    }
    long toStore = take(article -> onTheWay.contains(article.eventId()));
    erased += take(article -> ended.contains(article.id()));
    return new Accounts(
        accepted, stored, deadLettered, erased, toEnrich, toStore, List.copyOf(open));
  }

  private void count(ConsumerRecords<byte[], byte[]> poll) {
    List<CheckedArticle> articles = new ArrayList<>(poll.count());
    for (ConsumerRecord<byte[], byte[]> record : poll) {
      // Without a value it is nobody's article.
      if (record.value() != null) {
        articles.add(CheckedArticle.of(record));
      }
    }
    Set<String> rows = database.stored(articles);
    accepted += articles.size();
    for (CheckedArticle article : articles) {
      if (rows.contains(article.eventId())) {
        stored++;
      } else if (done.received(article.partition()) <= article.offset()) {
        toEnrich++;
      } else {
        open.add(article);
      }
    }
  }

  /** By the event's name, or by the place of the record that it came from. */
  private Predicate<CheckedArticle> isDeadLettered() {
    Set<String> letters = new HashSet<>();
    if (!open.isEmpty()) {
      kafka.scan(
          Topics.DEAD_LETTER,
          poll -> {
            for (ConsumerRecord<byte[], byte[]> letter : poll) {
              letters.add(text(letter, "ce_id"));
              letters.add(
                  "%s-%s@%s"
                      .formatted(
                          text(letter, "dead-letter-topic"),
                          text(letter, "dead-letter-partition"),
                          text(letter, "dead-letter-offset")));
            }
          });
    }
    return article -> letters.contains(article.eventId()) || letters.contains(article.position());
  }

  private Predicate<CheckedArticle> isErased() {
    Map<String, Erasure> erasures = database.erased(open);
    return article -> {
      Erasure erasure = erasures.get(article.id());
      return erasure != null && erasure.covers(article.receivedAt());
    };
  }

  private void follow(
      ConsumerRecords<byte[], byte[]> poll, Set<String> onTheWay, Set<String> ended) {
    for (ConsumerRecord<byte[], byte[]> record : poll) {
      if (record.value() == null) {
        ended.add(record.key() == null ? "" : new String(record.key(), UTF_8));
      } else if (record.offset() >= done.enriched(record.partition())) {
        onTheWay.add(text(record, "ce_id"));
      }
    }
  }

  private long take(Predicate<CheckedArticle> found) {
    long before = open.size();
    open.removeIf(found);
    return before - open.size();
  }

  private static String text(ConsumerRecord<byte[], byte[]> record, String header) {
    byte[] value = CheckedArticle.header(record, header);
    return value == null ? "" : new String(value, UTF_8);
  }
}
