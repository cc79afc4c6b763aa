package org.copydesk.access;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each message on one line of the log: control characters, which only come from outside, are
 * shown as {@code \\u000a} and the like. Stack traces keep their lines.
 */
@LoggingFilter(name = "one-line")
public final class OneLine implements Filter {

  @Override
  public boolean isLoggable(LogRecord record) {
    if (record instanceof ExtLogRecord extended) {
      String message = extended.getMessage();
      if (message != null && hasControl(message)) {
        extended.setMessage(escape(message), extended.getFormatStyle());
      }
      Object[] parameters = extended.getParameters();
      if (parameters != null) {
        extended.setParameters(Stream.of(parameters).map(OneLine::escaped).toArray());
      }
    }
    return true;
  }

  private static @Nullable Object escaped(@Nullable Object parameter) {
    if (parameter == null || parameter instanceof Number) {
      return parameter;
    }
    String text = parameter.toString();
    return text != null && hasControl(text) ? escape(text) : parameter;
  }

  private static boolean hasControl(String text) {
    return text.chars().anyMatch(OneLine::isControl);
  }

  /** The text with its control characters spelt out. */
  static String escape(String text) {
    StringBuilder line = new StringBuilder(text.length() + 16);
    text.chars()
        .forEach(c -> {
          if (isControl(c)) {
            line.append("\\u%04x".formatted(c));
          } else {
            line.append((char) c);
          }
        });
    return line.toString();
  }

  /** C0, C1, line and paragraph separators, and what turns the direction of writing. */
  private static boolean isControl(int c) {
    return (Character.isISOControl(c) && c != '\t')
        || c == '\u2028'
        || c == '\u2029'
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
