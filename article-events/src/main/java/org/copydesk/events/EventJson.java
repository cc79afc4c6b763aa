package org.copydesk.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/**
 * The one JSON form of the events, in UTF-8: fields in the records' order, nulls left out, times in
 * ISO 8601. Fields that this release does not know are passed over.
 */
public final class EventJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          // The sender's own fields are handed on as they came: 1.50 stays 1.50.
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private EventJson() {}

  /** The value of a record on {@link Topics#RECEIVED}. */
  public static byte[] write(ReceivedArticle article) {
    return bytes(article);
  }

  /** The value of a record on {@link Topics#ENRICHED}. */
  public static byte[] write(EnrichedArticle article) {
    return bytes(article);
  }

  /**
   * Reads the value of a record on {@link Topics#RECEIVED}.
   *
   * @throws MalformedEventException if it is no such event
   */
  public static ReceivedArticle readReceived(byte[] value) {
    return read(value, ReceivedArticle.class);
  }

  /**
   * Reads the value of a record on {@link Topics#ENRICHED}.
   *
   * @throws MalformedEventException if it is no such event
   */
  public static EnrichedArticle readEnriched(byte[] value) {
    return read(value, EnrichedArticle.class);
  }

  /** The value of a record on {@link Topics#ERASED}. */
  public static byte[] write(Erasure erasure) {
    return bytes(erasure);
  }

  /**
   * Reads the value of a record on {@link Topics#ERASED}.
   *
   * @throws MalformedEventException if it is no such event
   */
  public static Erasure readErasure(byte[] value) {
    return read(value, Erasure.class);
  }

  private static byte[] bytes(Object event) {
    try {
      return MAPPER.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event that JSON cannot hold", e);
    }
  }

  private static <T> T read(byte[] value, Class<T> type) {
    T event;
    try {
      event = MAPPER.readValue(value, type);
    } catch (IOException | NumberFormatException e) {
      // The latter: an exponent of more digits than a number's scale has.
      throw new MalformedEventException("not a " + type.getSimpleName(), e);
    }
    if (event == null) {
      throw new MalformedEventException("JSON null is not a " + type.getSimpleName(), null);
    }
    return event;
  }
}
