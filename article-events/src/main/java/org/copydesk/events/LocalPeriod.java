package org.copydesk.events;

import java.time.LocalDateTime;

/**
 * A stretch of local time.
 *
 * @param from its start
 * @param to its end, exclusive, after {@code from}
 */
public record LocalPeriod(LocalDateTime from, LocalDateTime to) {

  public LocalPeriod {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a period that ends before it has begun");
    }
  }
}
