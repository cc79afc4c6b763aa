package org.copydesk.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A date, time, duration or set of times in the text, in the terms of TIMEX3.
 *
 * @param field field the offsets lie in
 * @param start first code point
 * @param end code point after the last one
 * @param text exactly that slice
 * @param type TIMEX3 type
 * @param value TIMEX3 value, such as 2025-03-11, 2025-03, 2023-W40, 2023-Q4, 2024-H1, PT2H; {@code
 *     X} stands for a part that is truly open
 * @param from start of the stretch of time that the value names, in the article's local time; null
 *     where it names none
 * @param to end of that stretch, exclusive; of a range of dates where the last one starts, which is
 *     a mention of its own over the same text
 */
public record DateMention(
    Field field,
    int start,
    int end,
    String text,
    Type type,
    String value,
    @JsonFormat(pattern = PATTERN) @Nullable LocalDateTime from,
    @JsonFormat(pattern = PATTERN) @Nullable LocalDateTime to) {

  private static final String PATTERN = "uuuu-MM-dd'T'HH:mm:ss";

  public DateMention {
    Required.field("date.field", field);
    Required.field("date.text", text);
    Required.field("date.type", type);
    Required.field("date.value", value);
  }

  /** TIMEX3 types. */
  public enum Type {
    /** A calendar date of any precision from a day up. */
    DATE,
    /** A time of day or a part of a day. */
    TIME,
    /** A length of time. */
    DURATION,
    /** A recurring time. */
    SET
  }
}
