package org.copydesk.enrich;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.copydesk.broker.DeadLetterHeaders;
import org.copydesk.events.DeadLetterHeader;
import org.copydesk.events.StackDigest;
import org.copydesk.events.Topics;

/**
 * Records for {@code articles.dead-letter}: key, value and headers as they were received, and the
 * cause in headers that bear the names SmallRye gives them.
 */
final class DeadLetters {

  private DeadLetters() {}

  /** The dead letter of a record. */
  static ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> source, Failure failure) {
    return new ProducerRecord<>(
        Topics.DEAD_LETTER, null, source.key(), source.value(), headers(source, failure));
  }

  /**
   * The dead letter of a record too large for the dead-letter topic itself: without the value,
   * which topic, partition and offset still lead to.
   */
  static ProducerRecord<byte[], byte[]> withoutValue(
      ConsumerRecord<byte[], byte[]> source, Failure failure) {
    Headers headers = headers(source, failure);
    DeadLetterHeaders.put(
        headers, DeadLetterHeader.VALUE_OMITTED, source.value().length + " bytes");
    return new ProducerRecord<>(Topics.DEAD_LETTER, null, source.key(), null, headers);
  }

  private static Headers headers(ConsumerRecord<byte[], byte[]> source, Failure failure) {
    return DeadLetterHeaders.of(
        source,
        new DeadLetterHeaders.Cause(
            failure.reason().code() + ": " + failure.reason().message(),
            failure.exception().getClass().getName(),
            failure.rootCause().getClass().getName(),
            StackDigest.of(failure.exception()),
            failure.attempts()),
        Instant.now().truncatedTo(ChronoUnit.MILLIS));
  }
}
