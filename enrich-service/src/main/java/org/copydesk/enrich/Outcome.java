package org.copydesk.enrich;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What became of one received record. */
sealed interface Outcome {

  /** The record as it was received. */
  ConsumerRecord<byte[], byte[]> source();

  /**
   * The article was enriched.
   *
   * @param result the record for {@code articles.enriched}
   */
  record Enriched(ConsumerRecord<byte[], byte[]> source, ProducerRecord<String, byte[]> result)
      implements Outcome {}

  /**
   * The record can't be decoded or enriched, however often it is tried.
   *
   * @param failure why
   */
  record DeadLettered(ConsumerRecord<byte[], byte[]> source, Failure failure) implements Outcome {}

  /** The article was erased, so nothing is made of it, and nothing kept. */
  record Erased(ConsumerRecord<byte[], byte[]> source) implements Outcome {}

  /** The record has no value: it says that an article was erased, so there is nothing to enrich. */
  record PassedOver(ConsumerRecord<byte[], byte[]> source) implements Outcome {}
}
