package org.copydesk.store.erasing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.copydesk.events.CloudEvent;
import org.copydesk.events.Erasure;
import org.copydesk.events.EventJson;
import org.copydesk.events.Topics;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** Tells the topics of an erasure or its end. */
@ApplicationScoped
class ErasurePublisher {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final MutinyEmitter<ProducerRecord<byte[], byte[]>> emitter;

  ErasurePublisher(@Channel("erasures") MutinyEmitter<ProducerRecord<byte[], byte[]>> emitter) {
    this.emitter = emitter;
  }

  /**
   * Returns when the broker has it all: what stops ingest and enrich from passing the article on,
   * then the tombstone behind all that they have passed on.
   *
   * @throws RuntimeException if it was not acknowledged in time; some of it may be there even then
   */
  void publish(Erasure erasure) {
    byte[] key = erasure.id().getBytes(UTF_8);
    send(
        new ProducerRecord<>(Topics.ERASED, null, key, EventJson.write(erasure), headers(erasure)));
    if (erasure.allowedAt() == null) {
      send(new ProducerRecord<>(Topics.ENRICHED, key, null));
    }
  }

  private void send(ProducerRecord<byte[], byte[]> record) {
    emitter.send(record).await().atMost(PATIENCE);
  }

  private static Headers headers(Erasure erasure) {
    Headers headers = new RecordHeaders();
    CloudEvent.of(erasure)
        .headers()
        .forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
    return headers;
  }
}
