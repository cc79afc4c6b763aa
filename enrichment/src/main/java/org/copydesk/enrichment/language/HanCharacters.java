package org.copydesk.enrichment.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * What a single Chinese character says about its script, and its simplified counterpart.
 *
 * <p>Covers the characters of one UTF-16 unit in OpenCC's dictionaries, so that a converted text
 * keeps all its offsets.
 */
public final class HanCharacters {

  /** The writing systems that a character can be peculiar to. */
  public enum Tell {
    NOTHING,
    HANS,
    HANT,
    JPAN
  }

  private final char[] simplified = new char[Character.MAX_VALUE + 1];
  private final Tell[] tells = new Tell[Character.MAX_VALUE + 1];

  private HanCharacters() {
    Arrays.fill(tells, Tell.NOTHING);
    for (int c = 0; c < simplified.length; c++) {
      simplified[c] = (char) c;
    }
    forEachRow("traditional-to-simplified.tsv", row -> simplified[row.charAt(0)] = row.charAt(2));
    forEachRow("telling-characters.tsv", this::addTelling);
  }

  /** Reads the tables from the class path; some milliseconds, half a megabyte. */
  public static HanCharacters load() {
    return new HanCharacters();
  }

  /** The usual simplified form of a traditional character; any other character as it is. */
  public char simplified(char c) {
    return simplified[c];
  }

  /** The text with every traditional character simplified, of equal length. */
  public String simplified(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = simplified[chars[i]];
    }
    return new String(chars);
  }

  /** The script that {@code c} is peculiar to. */
  public Tell tell(char c) {
    return tells[c];
  }

  private void addTelling(String row) {
    int tab = row.indexOf('\t');
    Tell tell =
        switch (row.substring(0, tab)) {
          case "Hans" -> Tell.HANS;
          case "Hant" -> Tell.HANT;
          default -> Tell.JPAN;
        };
    for (int i = tab + 1; i < row.length(); i++) {
      tells[row.charAt(i)] = tell;
    }
  }

  static void forEachRow(String resource, Consumer<String> action) {
    forEachRow(resource, in -> in, action);
  }

  /** The same of a file packed by gzip. */
  static void forEachPackedRow(String resource, Consumer<String> action) {
    forEachRow(resource, GZIPInputStream::new, action);
  }

  private interface Opening {
    InputStream open(InputStream in) throws IOException;
  }

  private static void forEachRow(String resource, Opening opening, Consumer<String> action) {
    try (InputStream in = HanCharacters.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    opening.open(Objects.requireNonNull(in, resource)), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.isEmpty() && line.charAt(0) != '#').forEach(action);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
