package org.copydesk.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import java.util.Random;
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
    Article article = Article.of(null, null, body, null);
    return new ReceivedArticle(id, revision, RECEIVED_AT, article, null);
  }

  /** Made-up words, about 2 KiB, which compress as news does and not as a repeated letter would. */
  static String words(int seed) {
    Random random = new Random(seed);
    StringBuilder words = new StringBuilder();
    while (words.length() < 2000) {
      long word = random.nextInt(20_000);
      words.append(Long.toString(word * word * 7919, 36)).append(' ');
    }
    return words.toString();
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
