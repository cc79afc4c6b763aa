package org.copydesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.copydesk.events.ArticleName;
import org.copydesk.events.EventJson;
import org.copydesk.events.MalformedEventException;
import org.copydesk.events.ReceivedArticle;
import org.jspecify.annotations.Nullable;

/**
 * An accepted article that a check accounts for: a record of {@code articles.received}.
 *
 * @param id of the article, or nothing that any article has if the record tells none
 * @param position topic, partition and offset of the record
 */
record CheckedArticle(
    String id, String revision, Instant receivedAt, int partition, long offset, String position) {

  /** Says what a record holds; reads its value only if its headers do not tell. */
  static CheckedArticle of(ConsumerRecord<byte[], byte[]> record) {
    ArticleName name = ArticleName.of(record.key(), header(record, "ce_id"));
    if (name.id().isEmpty() || name.revision().isEmpty()) {
      return read(record);
    }
    return of(record, name.id().get(), name.revision().get(), time(record));
  }

  /** How a header {@code ce_id} names it. */
  String eventId() {
    return id + "/" + revision;
  }

  private static CheckedArticle read(ConsumerRecord<byte[], byte[]> record) {
    try {
      ReceivedArticle article = EventJson.readReceived(record.value());
      return of(record, article.id(), article.revision(), article.receivedAt());
    } catch (MalformedEventException _) {
      String key = record.key() == null ? "" : new String(record.key(), UTF_8);
      return of(record, key, "", Instant.ofEpochMilli(record.timestamp()));
    }
  }

  private static CheckedArticle of(
      ConsumerRecord<byte[], byte[]> record, String id, String revision, Instant receivedAt) {
    String position = record.topic() + "-" + record.partition() + "@" + record.offset();
    return new CheckedArticle(
        id, revision, receivedAt, record.partition(), record.offset(), position);
  }

  private static Instant time(ConsumerRecord<byte[], byte[]> record) {
    try {
      return Optional.ofNullable(header(record, "ce_time"))
          .map(bytes -> Instant.parse(new String(bytes, UTF_8)))
          .orElseGet(() -> Instant.ofEpochMilli(record.timestamp()));
    } catch (DateTimeException _) {
      return Instant.ofEpochMilli(record.timestamp());
    }
  }

  /** A header's bytes, or null. */
  static byte @Nullable [] header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header found = record.headers().lastHeader(name);
    return found == null ? null : found.value();
  }
}
