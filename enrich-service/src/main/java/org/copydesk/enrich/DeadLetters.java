package org.copydesk.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.copydesk.events.Topics;

/**
 * Records for {@code articles.dead-letter}: key, value and headers as they were received, and the
 * cause in headers that bear the names SmallRye gives them.
 */
final class DeadLetters {

  private static final String PREFIX = "dead-letter-";

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
    put(headers, "value-omitted", source.value().length + " bytes");
    return new ProducerRecord<>(Topics.DEAD_LETTER, null, source.key(), null, headers);
  }

  private static Headers headers(ConsumerRecord<byte[], byte[]> source, Failure failure) {
    Headers headers = new RecordHeaders();
    for (Header header : source.headers()) {
      // A replayed record may still bear the cause of its last failure.
      if (!header.key().startsWith(PREFIX)) {
        headers.add(header);
      }
    }
    put(headers, "reason", failure.reason().code() + ": " + failure.reason().message());
    put(headers, "exception-class-name", failure.exception().getClass().getName());
    put(headers, "cause-class-name", failure.rootCause().getClass().getName());
    put(headers, "topic", source.topic());
    put(headers, "partition", Integer.toString(source.partition()));
    put(headers, "offset", Long.toString(source.offset()));
    return headers;
  }

  private static void put(Headers headers, String name, String value) {
    headers.add(PREFIX + name, value.getBytes(UTF_8));
  }
}
