package org.copydesk.store.consuming;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.copydesk.broker.OffsetCommit;
import org.copydesk.store.mapping.Change;
import org.copydesk.store.mapping.EventDecoder;
import org.copydesk.store.persistence.Schema;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Where {@code articles.enriched} ends: a poll is decoded, stored and, where need be,
 * dead-lettered, and only then committed. It never fails: what goes wrong is either a record's
 * fault, which makes a dead letter, or is waited for.
 */
@ApplicationScoped
public class EnrichedArticleConsumer {

  private static final String CHANNEL = "enriched";

  private final Schema schema;
  private final BatchStorage storage;
  private final DeadLetterPublisher deadLetters;
  private final OutcomeCounters counters;
  private final StorageMeters meters;
  private final ArticleTraces traces;
  private final OffsetCommit offsets;
  private final Patience patience;

  EnrichedArticleConsumer(
      Schema schema,
      BatchStorage storage,
      DeadLetterPublisher deadLetters,
      OutcomeCounters counters,
      StorageMeters meters,
      ArticleTraces traces,
      OffsetCommit offsets,
      Patience patience) {
    this.schema = schema;
    this.storage = storage;
    this.deadLetters = deadLetters;
    this.counters = counters;
    this.meters = meters;
    this.traces = traces;
    this.offsets = offsets;
    this.patience = patience;
  }

  /** The next poll is handed over when the returned Uni has completed. */
  @Incoming(CHANNEL)
  Uni<Void> store(ConsumerRecords<byte[], byte[]> poll) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(poll.count());
    poll.forEach(records::add);
    return schema.present().chain(() -> store(records)).chain(() -> commit(poll));
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

  private Uni<Void> commit(ConsumerRecords<byte[], byte[]> poll) {
    Uni<Void> commit =
        Uni.createFrom()
            .item(() -> offsets.commit(CHANNEL, poll))
            .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    return patience.untilDone(Work.COMMIT, commit, _ -> true);
  }

  private static List<Change> decode(List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream()
        .map(record -> EventDecoder.decode(record.key(), record.value()))
        .toList();
  }
}
