package org.copydesk.enrichment.resources;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a data file that lies beside a class, without comments and empty lines. */
public final class ResourceLines {

  private ResourceLines() {}

  /**
   * Reads a UTF-8 file; a line that starts with {@code #} is a comment.
   *
   * @throws IllegalStateException if the file is not there, which is a mistake of packaging
   */
  public static List<String> read(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "missing resource: " + beside.getPackageName() + "/" + name);
      }
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
