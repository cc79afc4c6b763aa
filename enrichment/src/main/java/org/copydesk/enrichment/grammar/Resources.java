package org.copydesk.enrichment.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the data files that lie beside a class: lines without comments and empty ones. */
public final class Resources {

  private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*");

  private Resources() {}

  /**
   * The lines of a resource file in UTF-8, without {@code #} comments.
   *
   * @throws IllegalArgumentException where there is no such file
   */
  public static List<String> lines(Class<?> beside, String name) {
    try (InputStream stream = beside.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalArgumentException("no resource " + name + " beside " + beside.getName());
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .map(line -> COMMENT.matcher(line).replaceFirst("").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
