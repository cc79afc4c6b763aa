package org.copydesk.store.consuming;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.copydesk.store.mapping.Change;
import org.copydesk.store.mapping.EventDecoder;
import org.copydesk.store.persistence.Schema;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Where {@code articles.enriched} ends: a poll is decoded, stored and, where need be,
 * dead-lettered, and only then acknowledged. It never fails: what goes wrong is either a record's
 * fault, which makes a dead letter, or is waited for.
 */
@ApplicationScoped
public class EnrichedArticleConsumer {

  private final Schema schema;
  private final BatchStorage storage;
  private final DeadLetterPublisher deadLetters;
  private final OutcomeCounters counters;
  private final StorageMeters meters;
  private final ArticleTraces traces;

  EnrichedArticleConsumer(
      Schema schema,
      BatchStorage storage,
      DeadLetterPublisher deadLetters,
      OutcomeCounters counters,
      StorageMeters meters,
      ArticleTraces traces) {
    this.schema = schema;
    this.storage = storage;
    this.deadLetters = deadLetters;
    this.counters = counters;
    this.meters = meters;
    this.traces = traces;
  }

  /** The next poll is handed over when the returned Uni has completed. */
  @Incoming("enriched")
  Uni<Void> store(ConsumerRecords<byte[], byte[]> poll) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(poll.count());
    poll.forEach(records::add);
    return schema.present().chain(() -> store(records));
  }

  private Uni<Void> store(List<ConsumerRecord<byte[], byte[]>> records) {
    long start = System.nanoTime();
    PollSpans spans = traces.process(records);
    return storage
        .store(() -> decode(records), spans)
        .call(verdicts -> deadLetters.publish(records, verdicts))
        .invoke(counters::count)
        .invoke(() -> meters.done(records.size(), Duration.ofNanos(System.nanoTime() - start)))
        .invoke(spans::end)
        .replaceWithVoid();
  }

  private static List<Change> decode(List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream()
        .map(record -> EventDecoder.decode(record.key(), record.value()))
        .toList();
  }
}
