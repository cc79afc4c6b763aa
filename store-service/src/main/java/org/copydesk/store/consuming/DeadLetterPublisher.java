package org.copydesk.store.consuming;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.copydesk.broker.ArticleSpans;
import org.copydesk.broker.DeadLetterHeaders;
import org.copydesk.events.DeadLetterHeader;
import org.copydesk.events.Topics;
import org.copydesk.store.mapping.Rejection;
import org.copydesk.store.merging.Verdict;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jboss.logging.Logger;

/**
 * Puts rejected records on {@code articles.dead-letter}: bytes and headers as they were, and why.
 */
@ApplicationScoped
class DeadLetterPublisher {

  private static final Logger LOG = Logger.getLogger(DeadLetterPublisher.class);

  private final MutinyEmitter<ProducerRecord<byte[], byte[]>> emitter;
  private final ArticleSpans spans;
  private final ArticleTraces traces;
  private final Patience patience;

  DeadLetterPublisher(
      @Channel("deadletter") MutinyEmitter<ProducerRecord<byte[], byte[]>> emitter,
      ArticleSpans spans,
      ArticleTraces traces,
      Patience patience) {
    this.emitter = emitter;
    this.spans = spans;
    this.traces = traces;
    this.patience = patience;
  }

  /** Completes when the broker has acknowledged a dead letter for every rejected record. */
  Uni<Void> publish(List<ConsumerRecord<byte[], byte[]>> records, List<Verdict> verdicts) {
    List<Uni<Void>> sends = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      Rejection rejection = verdicts.get(i).rejection();
      if (rejection != null) {
        sends.add(send(records.get(i), rejection));
      }
    }
    return sends.isEmpty()
        ? Uni.createFrom().voidItem()
        : Uni.join().all(sends).usingConcurrencyOf(64).andFailFast().replaceWithVoid();
  }

  private Uni<Void> send(ConsumerRecord<byte[], byte[]> record, Rejection rejection) {
    spans.log(record, () -> LOG.warn(line(record, rejection)));
    Headers headers = headers(record, rejection);
    return traces.send(
        record,
        headers,
        () ->
            send(record.key(), record.value(), headers)
                .onFailure(RecordTooLargeException.class)
                .recoverWithUni(() ->
                    // Better than to stand still for ever; topic and offset tell where the value
                    // is.
                    send(record.key(), null, withoutValue(headers, record))));
  }

  private static String line(ConsumerRecord<byte[], byte[]> record, Rejection rejection) {
    return "Dead-lettered article %s of %s-%d@%d: %s"
        .formatted(
            ArticleSpans.article(record).id().orElse("without id"),
            record.topic(),
            record.partition(),
            record.offset(),
            rejection.reason());
  }

  private Uni<Void> send(byte[] key, byte[] value, Headers headers) {
    var letter = new ProducerRecord<>(Topics.DEAD_LETTER, null, key, value, headers);
    return patience.untilDone(
        Work.DEAD_LETTER,
        Uni.createFrom().deferred(() -> emitter.send(letter)),
        failure -> !(failure instanceof RecordTooLargeException));
  }

  private static Headers withoutValue(Headers headers, ConsumerRecord<byte[], byte[]> record) {
    DeadLetterHeaders.put(
        headers, DeadLetterHeader.VALUE_OMITTED, record.value().length + " bytes");
    return headers;
  }

  private static Headers headers(ConsumerRecord<byte[], byte[]> record, Rejection rejection) {
    return DeadLetterHeaders.of(
        record,
        new DeadLetterHeaders.Cause(
            rejection.reason(),
            rejection.exceptionClass(),
            rejection.causeClass(),
            rejection.stackDigest(),
            1),
        Instant.now().truncatedTo(ChronoUnit.MILLIS));
  }
}
