package org.copydesk.ingest;

import io.opentelemetry.api.trace.Span;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.copydesk.broker.ErasedArticles;
import org.copydesk.events.CloudEvent;
import org.copydesk.events.EventJson;
import org.copydesk.events.ReceivedArticle;
import org.copydesk.events.Topics;
import org.copydesk.submission.ArticleIntake;
import org.copydesk.submission.Problem;
import org.copydesk.submission.ProblemType;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;

/**
 * Puts accepted articles on {@link Topics#RECEIVED}, through the client of the channel {@code
 * received}: its callback costs half of what an emitter's message does. Never blocks.
 */
@Singleton
public class ArticlePublisher {

  private static final String CHANNEL = "received";

  private final KafkaClientService clients;
  private final ArticleIntake intake;
  private final ArticleTraces traces;
  private final ErasedArticles erased;
  private final BrokerTrouble trouble = new BrokerTrouble();

  /** Null until the broker's name has an address. */
  private volatile Producer<String, byte[]> producer;

  /**
   * @param channel not used, but it is what makes the channel and its client
   */
  ArticlePublisher(
      KafkaClientService clients,
      ArticleIntake intake,
      ArticleTraces traces,
      ErasedArticles erased,
      @Channel(CHANNEL) Emitter<byte[]> channel) {
    this.clients = clients;
    this.intake = intake;
    this.traces = traces;
    this.erased = erased;
  }

  /** Makes the client and asks for the topic's partitions before the first article comes. */
  void warmUp(@Observes StartupEvent started) {
    clients
        .<String, byte[]>getProducer(CHANNEL)
        .runOnSendingThread(made -> {
          producer = made;
          return made.partitionsFor(Topics.RECEIVED);
        })
        .subscribe()
        .with(
            _ -> {},
            _ -> {
              // Asking is enough: the answer comes in the background, now or when there is a
              // broker.
            });
  }

  /**
   * Sends an article, in the trace of the caller's context.
   *
   * @param done called once, perhaps before this returns: with nothing when all in-sync replicas
   *     have the article, else with the problem; the article may have been stored even then
   */
  void publish(ReceivedArticle article, Consumer<Optional<Problem>> done) {
    if (erased.cover(article.id(), article.receivedAt())) {
      done.accept(
          Optional.of(
              ProblemType.ERASED.with(
                  "Article "
                      + article.id()
                      + " was erased and is not accepted until that is undone.")));
      return;
    }
    ProducerRecord<String, byte[]> record = record(article);
    Span span = traces.send(article, record.headers());
    try {
      var _ =
          producer()
              .send(
                  record,
                  (metadata, failure) -> {
                    if (failure == null) {
                      traces.acknowledged(span, metadata.partition(), metadata.offset());
                      done.accept(Optional.empty());
                    } else {
                      done.accept(Optional.of(problem(article, span, failure)));
                    }
                  });
    } catch (KafkaException e) {
      done.accept(Optional.of(problem(article, span, e)));
    }
  }

  private Producer<String, byte[]> producer() {
    Producer<String, byte[]> current = producer;
    if (current == null) {
      throw new KafkaException("the broker's name has no address");
    }
    return current;
  }

  private static ProducerRecord<String, byte[]> record(ReceivedArticle article) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(
            Topics.RECEIVED,
            null,
            article.receivedAt().toEpochMilli(),
            article.id(),
            EventJson.write(article));
    CloudEvent.of(article)
        .headers()
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  private Problem problem(ReceivedArticle article, Span span, Exception failure) {
    traces.failed(span, failure);
    return switch (failure) {
      case RecordTooLargeException _ -> intake.tooLarge();
      case BufferExhaustedException _ ->
          ProblemType.TOO_MANY_REQUESTS.with(
              "The articles in hand take up all the room there is; send this one again later.");
      default -> {
        traces.log(article, span, () -> trouble.log(failure));
        yield ProblemType.BROKER_UNAVAILABLE.with(
            "The article was not acknowledged in time; send it again, which is safe.");
      }
    };
  }
}
