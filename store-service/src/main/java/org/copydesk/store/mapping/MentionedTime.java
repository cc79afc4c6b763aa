package org.copydesk.store.mapping;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.copydesk.events.DateMention;
import org.jspecify.annotations.Nullable;

/** Writes the stretches of time that an article mentions as a PostgreSQL tsmultirange. */
final class MentionedTime {

  // PostgreSQL's timestamp reaches from 4713 BC into the year 294276.
  private static final int FIRST_YEAR = -4711;
  private static final int LAST_YEAR = 294_275;

  private MentionedTime() {}

  /** Dates that name no stretch, a reversed one or one that PostgreSQL can't hold are left out. */
  static String of(List<DateMention> dates) {
    return dates.stream()
        .filter(date -> storable(date.from()) && storable(date.to()))
        .map(date -> range(date.from(), date.to()))
        .filter(range -> !range.isEmpty())
        .distinct()
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static boolean storable(@Nullable LocalDateTime time) {
    return time != null && time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR;
  }

  /** A moment, whose end is its start, is a closed range: a half-open one would be empty. */
  private static String range(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {
    if (from == null || to == null || from.isAfter(to)) {
      return "";
    }
    return "[\"" + literal(from) + "\",\"" + literal(to) + (from.equals(to) ? "\"]" : "\")");
  }

  private static String literal(LocalDateTime time) {
    int year = time.getYear();
    String digits = String.valueOf(year > 0 ? year : 1 - year);
    return "0".repeat(Math.max(0, 4 - digits.length()))
        + digits
        + time.toString().substring(time.toString().indexOf('-', 1))
        + (year > 0 ? "" : " BC");
  }
}
