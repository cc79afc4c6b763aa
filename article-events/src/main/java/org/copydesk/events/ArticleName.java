package org.copydesk.events;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The article that a record says it is about, for logs and traces. Only what has the form of
 * Copydesk's own ids is taken: anything else in a record may be anybody's content.
 */
public record ArticleName(Optional<String> id, Optional<String> revision) {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern EVENT_ID = Pattern.compile("[0-9a-f]{32}/([0-9a-f]{32})");

  /** Whether the text has the form of an article's id: 32 hexadecimal digits, in small letters. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /**
   * The name that a record bears, in whole or in part.
   *
   * @param key the record's key
   * @param eventId value of its header {@code ce_id}
   */
  public static ArticleName of(byte @Nullable [] key, byte @Nullable [] eventId) {
    return new ArticleName(
        match(ID, key).map(Matcher::group), match(EVENT_ID, eventId).map(found -> found.group(1)));
  }

  private static Optional<Matcher> match(Pattern form, byte @Nullable [] text) {
    return Optional.ofNullable(text)
        .map(bytes -> form.matcher(new String(bytes, US_ASCII)))
        .filter(Matcher::matches);
  }
}
