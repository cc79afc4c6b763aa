package org.copydesk.enrichment.repair;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A tag in a text.
 *
 * @param name in lower case
 * @param end offset after its last character
 */
record Tag(String name, boolean closing, boolean attributes, int end) {

  /** The tag that starts at {@code at}; null if none does. */
  static @Nullable Tag at(String text, int at, int longest) {
    int start = at + 1;
    boolean closing = start < text.length() && text.charAt(start) == '/';
    start += closing ? 1 : 0;
    int end = start;
    while (end < text.length() && isNameCharacter(text.charAt(end), end == start)) {
      end++;
    }
    if (end == start || end >= text.length()) {
      return null;
    }
    int close = end;
    int limit = Math.min(text.length(), at + longest);
    while (close < limit && text.charAt(close) != '>' && text.charAt(close) != '<') {
      close++;
    }
    if (close >= limit || text.charAt(close) != '>') {
      return null;
    }
    String inside = text.substring(end, close).strip();
    boolean attributes = inside.indexOf('=') > 0;
    boolean plain = inside.isEmpty() || inside.equals("/");
    return attributes || plain
        ? new Tag(
            text.substring(start, end).toLowerCase(Locale.ROOT), closing, attributes, close + 1)
        : null;
  }

  private static boolean isNameCharacter(char c, boolean first) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (!first && ((c >= '0' && c <= '9') || c == ':'));
  }
}
