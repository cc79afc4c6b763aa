package org.copydesk.enrichment.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the publication date that many sites write into an article's address. */
public final class UrlDate {

  /** 2024/03/22, 2024-03-22 or 20240322 as a path segment of its own or the start of one. */
  private static final Pattern DAY =
      Pattern.compile("/((?:19|20)\\d{2})([/-]?)(\\d{1,2})\\2(\\d{1,2})(?=[/_.t-]|$)");

  private UrlDate() {}

  /** The ISO 8601 date of a day, or null where the address has none. */
  public static @Nullable String find(String url) {
    Matcher matcher = DAY.matcher(url);
    while (matcher.find()) {
      boolean joined = matcher.group(2).isEmpty();
      if (joined && (matcher.group(3).length() < 2 || matcher.group(4).length() < 2)) {
        continue;
      }
      try {
        return LocalDate.of(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(3)),
                Integer.parseInt(matcher.group(4)))
            .toString();
      } catch (DateTimeException e) {
        // The digits are no date; perhaps others are.
      }
    }
    return null;
  }
}
