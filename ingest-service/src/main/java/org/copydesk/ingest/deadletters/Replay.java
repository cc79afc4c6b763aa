package org.copydesk.ingest.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.copydesk.broker.DeadLetterHeaders;
import org.copydesk.broker.OwnClients;
import org.copydesk.events.CloudEvent;
import org.copydesk.events.DeadLetterHeader;
import org.copydesk.events.Topics;
import org.copydesk.ingest.deadletters.ReplayReport.Letter;
import org.copydesk.ingest.deadletters.ReplayReport.Outcome;

/**
 * Puts dead letters back where they came from: key, value and headers as they were, those of one
 * article in their order. Behind each letter whose record the broker has acknowledged it puts a
 * mark. After a failure in between a letter may go out once more, which has no effect.
 */
final class Replay implements AutoCloseable {

  private static final Set<String> TOPICS = Set.of(Topics.RECEIVED, Topics.ENRICHED);

  private final Producer<byte[], byte[]> producer;
  private final boolean dryRun;
  private final String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
  private final List<Letter> done = new ArrayList<>();

  Replay(Map<String, Object> kafka, boolean dryRun) {
    this.producer = OwnClients.producer(kafka, "copydesk-replay");
    this.dryRun = dryRun;
  }

  /**
   * Puts these back and returns when they and their marks are acknowledged.
   *
   * @throws KafkaException if one was not; those before it are marked, those behind it are not
   */
  void replay(ConsumerRecords<byte[], byte[]> letters) throws InterruptedException {
    Map<ConsumerRecord<byte[], byte[]>, Future<?>> sent = new HashMap<>();
    if (!dryRun) {
      for (ConsumerRecord<byte[], byte[]> letter : letters) {
        if (outcome(letter) == Outcome.REPLAYED) {
          sent.put(letter, producer.send(original(letter)));
        }
      }
      producer.flush();
    }
    List<Future<?>> marks = new ArrayList<>();
    try {
      for (ConsumerRecord<byte[], byte[]> letter : letters) {
        if (sent.containsKey(letter)) {
          acknowledged(sent.get(letter));
          marks.add(producer.send(mark(letter)));
        }
        done.add(told(letter));
      }
    } finally {
      producer.flush();
    }
    for (Future<?> mark : marks) {
      acknowledged(mark);
    }
  }

  /** What became of the letters so far. */
  List<Letter> letters() {
    return done;
  }

  @Override
  public void close() {
    producer.close(OwnClients.PATIENCE);
  }

  private Outcome outcome(ConsumerRecord<byte[], byte[]> letter) {
    if (!TOPICS.contains(topic(letter))) {
      return Outcome.UNKNOWN_TOPIC;
    }
    if (letter.value() == null) {
      return Outcome.VALUE_OMITTED;
    }
    return dryRun ? Outcome.WOULD_BE_REPLAYED : Outcome.REPLAYED;
  }

  private Letter told(ConsumerRecord<byte[], byte[]> letter) {
    DeadLetter dead = DeadLetter.of(letter, false);
    return new Letter(dead.id(), dead.articleId(), dead.reason(), dead.topic(), outcome(letter));
  }

  private static String topic(ConsumerRecord<byte[], byte[]> letter) {
    return DeadLetterHeaders.get(letter.headers(), DeadLetterHeader.TOPIC).orElse("");
  }

  private ProducerRecord<byte[], byte[]> original(ConsumerRecord<byte[], byte[]> letter) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topic(letter), null, letter.key(), letter.value());
    for (Header header : letter.headers()) {
      if (!header.key().startsWith(DeadLetterHeader.PREFIX)
          && !header.key().equals(CloudEvent.RESENT_AT)) {
        record.headers().add(header);
      }
    }
    keep(letter, record, DeadLetterHeader.ATTEMPTS);
    keep(letter, record, DeadLetterHeader.FIRST_SEEN);
    DeadLetterHeaders.put(
        record.headers(), DeadLetterHeader.REPLAY_OF, LetterId.of(letter).toString());
    record.headers().add(CloudEvent.RESENT_AT, now.getBytes(UTF_8));
    return record;
  }

  /** So that what fails again knows what came before. */
  private static void keep(
      ConsumerRecord<byte[], byte[]> letter,
      ProducerRecord<byte[], byte[]> record,
      DeadLetterHeader name) {
    DeadLetterHeaders.get(letter.headers(), name)
        .ifPresent(value -> DeadLetterHeaders.put(record.headers(), name, value));
  }

  private static ProducerRecord<byte[], byte[]> mark(ConsumerRecord<byte[], byte[]> letter) {
    ProducerRecord<byte[], byte[]> mark =
        new ProducerRecord<>(letter.topic(), letter.partition(), letter.key(), null);
    DeadLetterHeaders.put(
        mark.headers(), DeadLetterHeader.REPLAYED, LetterId.of(letter).toString());
    return mark;
  }

  private static void acknowledged(Future<?> sent) throws InterruptedException {
    try {
      sent.get();
    } catch (ExecutionException e) {
      throw new KafkaException("not acknowledged", e.getCause());
    }
  }
}
