package org.copydesk.enrich;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaProducer;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.copydesk.enrich.Failure.Reason;

/**
 * The way out: results to {@code articles.enriched}, dead letters to {@code articles.dead-letter}.
 *
 * <p>Sends through the channels' own clients, a whole poll at once, so that the producers fill
 * their batches.
 */
@Singleton
class OutcomePublisher {

  private final KafkaClientService clients;
  private final ArticleTraces traces;

  OutcomePublisher(KafkaClientService clients, ArticleTraces traces) {
    this.clients = clients;
    this.traces = traces;
  }

  /**
   * Publishes outcomes in their order and returns once the broker has acknowledged them all.
   *
   * @return the outcomes as published: a result that its topic does not take has become a dead
   *     letter
   * @throws KafkaException if one was not acknowledged; publishing all of them again, in the same
   *     order, leaves each article's last revision last
   */
  List<Outcome> publish(List<Outcome> outcomes) throws InterruptedException {
    List<Future<?>> sent = new ArrayList<>(outcomes.size());
    for (Outcome outcome : outcomes) {
      sent.add(send(outcome));
    }
    // The poll is complete: its last batches need not linger for more.
    producer("enriched").flush();
    List<Outcome> published = new ArrayList<>(outcomes.size());
    for (int i = 0; i < outcomes.size(); i++) {
      published.add(acknowledged(outcomes.get(i), sent.get(i)));
    }
    return published;
  }

  private Future<?> send(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Enriched enriched -> send("enriched", outcome, enriched.result());
      case Outcome.DeadLettered dead ->
          send("deadletter", outcome, DeadLetters.of(dead.source(), dead.failure()));
      case Outcome.Erased _, Outcome.PassedOver _ -> CompletableFuture.completedFuture(null);
    };
  }

  private Outcome acknowledged(Outcome outcome, Future<?> sent) throws InterruptedException {
    try {
      sent.get();
      return outcome;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RecordTooLargeException tooLarge) {
        return tooLarge(outcome, tooLarge);
      }
      throw new KafkaException("not acknowledged", e.getCause());
    }
  }

  private Outcome tooLarge(Outcome outcome, RecordTooLargeException cause)
      throws InterruptedException {
    if (outcome instanceof Outcome.DeadLettered dead) {
      await(send("deadletter", dead, DeadLetters.withoutValue(dead.source(), dead.failure())));
      return dead;
    }
    Outcome dead =
        new Outcome.DeadLettered(outcome.source(), new Failure(Reason.RESULT_TOO_LARGE, cause));
    return acknowledged(dead, send(dead));
  }

  private static void await(Future<?> sent) throws InterruptedException {
    try {
      sent.get();
    } catch (ExecutionException e) {
      throw new KafkaException("not acknowledged", e.getCause());
    }
  }

  private <K> Future<?> send(String channel, Outcome outcome, ProducerRecord<K, byte[]> message) {
    return traces.send(outcome.source(), message, this.<K>producer(channel));
  }

  /** The channel's client, made now if this is the first use of it. */
  private <K> Producer<K, byte[]> producer(String channel) {
    KafkaProducer<K, byte[]> client = clients.getProducer(channel);
    Producer<K, byte[]> made = client.unwrap();
    return made == null ? client.runOnSendingThread(p -> p).await().indefinitely() : made;
  }
}
