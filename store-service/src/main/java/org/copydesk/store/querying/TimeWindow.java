package org.copydesk.store.querying;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of local time that may be open at one end.
 *
 * @param from its start, or null
 * @param to its end, exclusive, or null
 */
public record TimeWindow(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {}
