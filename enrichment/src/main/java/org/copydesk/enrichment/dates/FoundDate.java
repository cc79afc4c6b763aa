package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import org.copydesk.events.DateMention;
import org.jspecify.annotations.Nullable;

/**
 * A date, time, duration or set of times found in a text.
 *
 * @param start first UTF-16 unit
 * @param end UTF-16 unit after the last one
 * @param text exactly that slice
 * @param type TIMEX3 type
 * @param value TIMEX3 value; a range is an ISO 8601 interval (2025-05-10/2025-05-12, both ends
 *     included as written), a half-open one has {@code ..} for its open end; {@code X} stands for
 *     what is open
 * @param from start of the stretch of time named, null where it is open or none is named
 * @param to its end, exclusive
 */
public record FoundDate(
    int start,
    int end,
    String text,
    DateMention.Type type,
    String value,
    @Nullable LocalDateTime from,
    @Nullable LocalDateTime to) {}
