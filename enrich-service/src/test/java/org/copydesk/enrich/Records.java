package org.copydesk.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.copydesk.events.Article;
import org.copydesk.events.EventJson;
import org.copydesk.events.ReceivedArticle;
import org.copydesk.events.Topics;

/** Hand-made articles and records. */
final class Records {

  static final Instant RECEIVED_AT = Instant.parse("2026-01-02T03:04:05.678Z");

  private Records() {}

  static String id(int number) {
    return "%032x".formatted(number);
  }

  static ReceivedArticle article(int number, String body) {
    return article(id(number), "%032x".formatted(body.hashCode()), body);
  }

  static ReceivedArticle article(String id, String revision, String body) {
    Article article =
        new Article(
            null, null, body, null, null, null, null, List.of(), null, null, List.of(), null);
    return new ReceivedArticle(id, revision, RECEIVED_AT, article, null);
  }

  static ConsumerRecord<byte[], byte[]> record(ReceivedArticle article) {
    return record(article.id(), EventJson.write(article), new RecordHeaders());
  }

  static ConsumerRecord<byte[], byte[]> record(String key, byte[] value, Headers headers) {
    return new ConsumerRecord<>(
        Topics.RECEIVED,
        3,
        42,
        0,
        TimestampType.CREATE_TIME,
        0,
        0,
        key == null ? null : key.getBytes(UTF_8),
        value,
        headers,
        Optional.of(1));
  }
}
