package org.copydesk.ingest.progress;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copydesk.events.CloudEvent;

/** When the article of a record was accepted. */
final class Arrival {

  private static final JsonFactory JSON = new JsonFactory();

  private Arrival() {}

  /**
   * What the event says; for a tombstone, for what is no event, and for what an operator has put
   * there again, when the record was made.
   */
  static Instant of(ConsumerRecord<byte[], byte[]> record) {
    if (record.headers().lastHeader(CloudEvent.RESENT_AT) != null) {
      return Instant.ofEpochMilli(record.timestamp());
    }
    return stated(record.value()).orElseGet(() -> Instant.ofEpochMilli(record.timestamp()));
  }

  /** Reads no further than it must: it stands before the text, which may be megabytes. */
  private static Optional<Instant> stated(byte[] value) {
    if (value == null) {
      return Optional.empty();
    }
    try (JsonParser parser = JSON.createParser(value)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        if (parser.currentName().equals("receivedAt")) {
          return Optional.ofNullable(parser.nextTextValue()).map(Instant::parse);
        }
        parser.nextToken();
        parser.skipChildren();
      }
      return Optional.empty();
    } catch (IOException | DateTimeException _) {
      return Optional.empty();
    }
  }
}
