package org.copydesk.store.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.copydesk.events.EnrichedArticle;
import org.copydesk.events.EventJson;
import org.copydesk.events.MalformedEventException;
import org.jspecify.annotations.Nullable;

/** From the key and value of a record of {@code articles.enriched} to the change it asks for. */
public final class EventDecoder {

  private EventDecoder() {}

  /**
   * Never throws: what can't be decoded is a change to reject.
   *
   * @param key article id in UTF-8
   * @param value JSON of an {@link EnrichedArticle} in UTF-8, or null for a tombstone
   */
  public static Change decode(byte @Nullable [] key, byte @Nullable [] value) {
    try {
      if (key == null) {
        throw new UndecodableRecordException("missing-key: the record has no key");
      }
      String id = text(key, "malformed-key: the key is not UTF-8");
      return value == null ? new Change.Erase(id) : new Change.Keep(row(id, value));
    } catch (MalformedEventException e) {
      return reject("malformed-event: the value is not an enriched article", e);
    } catch (UndecodableRecordException e) {
      return reject(e.reason(), e);
    } catch (RuntimeException e) {
      // A fault of the mapping: one article waits as a dead letter, the others go on.
      return reject("unmappable-event: the event can't be mapped to a row", e);
    }
  }

  private static ArticleRow row(String key, byte[] value) {
    EnrichedArticle article = EventJson.readEnriched(value);
    if (!article.id().equals(key)) {
      // Its tombstone would carry another key, so it could never be erased.
      throw new UndecodableRecordException("key-mismatch: the key is not the article's id");
    }
    return ArticleRow.of(article, text(value, "malformed-event: the value is not UTF-8"));
  }

  /** Refuses what {@code new String} would replace: the event is kept byte for byte. */
  private static String text(byte[] bytes, String otherwise) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') < 0) {
        return text;
      }
    } catch (CharacterCodingException e) {
      // Refused below, as a NUL is, which JSON in UTF-16 is full of.
    }
    throw new UndecodableRecordException(otherwise);
  }

  private static Change reject(String reason, RuntimeException cause) {
    return new Change.Reject(Rejection.of(reason, cause));
  }
}
