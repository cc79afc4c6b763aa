package org.copydesk.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.copydesk.events.DeadLetterHeader;

/**
 * The headers of a dead letter: those of the record as they were, and the failure. Every value is
 * UTF-8 and holds nothing of the article.
 */
public final class DeadLetterHeaders {

  /** What SmallRye adds to a record that it polls; it was not on the topic. */
  private static final String OF_THE_CONNECTOR = "__smallrye_";

  private DeadLetterHeaders() {}

  /**
   * What failed.
   *
   * @param reason a stable code, a colon, and why
   * @param exceptionClass name of the class of what was thrown
   * @param causeClass name of the class of what was at the root of it
   * @param stackDigest see {@link org.copydesk.events.StackDigest}
   * @param attempts tries of this record, 1 or more
   */
  public record Cause(
      String reason, String exceptionClass, String causeClass, String stackDigest, int attempts) {}

  /**
   * The headers of the dead letter of a record. Of a record that was put back, the tries add up and
   * the time when it was first seen stays.
   */
  public static Headers of(ConsumerRecord<byte[], byte[]> source, Cause cause, Instant now) {
    Headers headers = new RecordHeaders();
    for (Header header : source.headers()) {
      if (!header.key().startsWith(DeadLetterHeader.PREFIX)
          && !header.key().startsWith(OF_THE_CONNECTOR)) {
        headers.add(header);
      }
    }
    put(headers, DeadLetterHeader.REASON, cause.reason());
    put(headers, DeadLetterHeader.EXCEPTION_CLASS_NAME, cause.exceptionClass());
    put(headers, DeadLetterHeader.CAUSE_CLASS_NAME, cause.causeClass());
    put(headers, DeadLetterHeader.STACK_DIGEST, cause.stackDigest());
    put(headers, DeadLetterHeader.ATTEMPTS, Long.toString(attempts(source) + cause.attempts()));
    put(headers, DeadLetterHeader.FIRST_SEEN, firstSeen(source).orElse(now).toString());
    put(headers, DeadLetterHeader.TOPIC, source.topic());
    put(headers, DeadLetterHeader.PARTITION, Integer.toString(source.partition()));
    put(headers, DeadLetterHeader.OFFSET, Long.toString(source.offset()));
    return headers;
  }

  /** Sets a header, in the place of one of that name. */
  public static void put(Headers headers, DeadLetterHeader name, String value) {
    headers.remove(name.header()).add(name.header(), value.getBytes(UTF_8));
  }

  /** The value of a header, where it is there. */
  public static Optional<String> get(Headers headers, DeadLetterHeader name) {
    return Optional.ofNullable(headers.lastHeader(name.header()))
        .map(Header::value)
        .map(value -> new String(value, UTF_8));
  }

  /** Tries before the record was put back; 0 if it never was. */
  private static long attempts(ConsumerRecord<byte[], byte[]> source) {
    return get(source.headers(), DeadLetterHeader.ATTEMPTS)
        .filter(digits -> digits.matches("[0-9]{1,9}"))
        .map(Long::parseLong)
        .orElse(0L);
  }

  private static Optional<Instant> firstSeen(ConsumerRecord<byte[], byte[]> source) {
    return get(source.headers(), DeadLetterHeader.FIRST_SEEN).flatMap(DeadLetterHeaders::instant);
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text).truncatedTo(ChronoUnit.MILLIS));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
