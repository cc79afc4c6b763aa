package org.copydesk.ingest.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.copydesk.broker.ArticleSpans;
import org.copydesk.broker.DeadLetterHeaders;
import org.copydesk.events.ArticleName;
import org.copydesk.events.DeadLetterHeader;

/**
 * A dead letter as operators see it, without what it holds.
 *
 * @param id partition, hyphen, offset
 * @param articleId null if the record's key is no article's id
 * @param revision null if the record names none
 * @param reason stable code
 * @param explanation why, in words
 * @param topic where the record was read, with partition and offset
 * @param firstSeen when the record first failed
 * @param deadSince when it failed this time
 * @param valueBytes size of the record's value; null if it is missing
 * @param replayed whether it was put back since
 * @param headers all of them, where one letter was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetter(
    String id,
    String articleId,
    String revision,
    String reason,
    String explanation,
    String exceptionClass,
    String causeClass,
    String stackDigest,
    Long attempts,
    String topic,
    Integer partition,
    Long offset,
    String firstSeen,
    Instant deadSince,
    Integer valueBytes,
    boolean replayed,
    Map<String, String> headers) {

  static DeadLetter of(ConsumerRecord<byte[], byte[]> record, boolean replayed) {
    ArticleName article = ArticleSpans.article(record);
    String reason = text(record, DeadLetterHeader.REASON);
    int colon = reason == null ? -1 : reason.indexOf(": ");
    Long partition = number(record, DeadLetterHeader.PARTITION);
    return new DeadLetter(
        LetterId.of(record).toString(),
        article.id().orElse(null),
        article.revision().orElse(null),
        colon < 0 ? reason : reason.substring(0, colon),
        colon < 0 ? null : reason.substring(colon + 2),
        text(record, DeadLetterHeader.EXCEPTION_CLASS_NAME),
        text(record, DeadLetterHeader.CAUSE_CLASS_NAME),
        text(record, DeadLetterHeader.STACK_DIGEST),
        number(record, DeadLetterHeader.ATTEMPTS),
        text(record, DeadLetterHeader.TOPIC),
        partition == null ? null : partition.intValue(),
        number(record, DeadLetterHeader.OFFSET),
        text(record, DeadLetterHeader.FIRST_SEEN),
        Instant.ofEpochMilli(record.timestamp()),
        record.value() == null ? null : record.value().length,
        replayed,
        null);
  }

  /** The same with all headers of its record. */
  DeadLetter withHeaders(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Header header : record.headers()) {
      all.put(header.key(), header.value() == null ? "" : new String(header.value(), UTF_8));
    }
    return new DeadLetter(
        id,
        articleId,
        revision,
        reason,
        explanation,
        exceptionClass,
        causeClass,
        stackDigest,
        attempts,
        topic,
        partition,
        offset,
        firstSeen,
        deadSince,
        valueBytes,
        replayed,
        all);
  }

  private static String text(ConsumerRecord<byte[], byte[]> record, DeadLetterHeader name) {
    return DeadLetterHeaders.get(record.headers(), name).orElse(null);
  }

  private static Long number(ConsumerRecord<byte[], byte[]> record, DeadLetterHeader name) {
    return DeadLetterHeaders.get(record.headers(), name)
        .filter(digits -> digits.matches("[0-9]{1,18}"))
        .map(Long::valueOf)
        .orElse(null);
  }
}
