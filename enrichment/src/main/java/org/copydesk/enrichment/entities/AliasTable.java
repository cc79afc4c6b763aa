package org.copydesk.enrichment.entities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.events.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of entities and their names.
 *
 * <p>A line is an entity, in seven columns parted by tabs, the last two of which may be left out:
 * Wikidata id, type, name in simplified Chinese, in traditional Chinese, in English, further names,
 * context. Names and context words are parted by {@code |}; a name behind {@code ?} is weak: it
 * counts only in an article that also holds a context word or another name of the entity. {@code #}
 * starts a comment line.
 */
final class AliasTable {

  private static final Pattern WIKIDATA_ID = Pattern.compile("Q[1-9][0-9]{0,11}");

  private static final Map<String, Entity.Type> TYPES =
      Map.of(
          "Person", Entity.Type.PERSON,
          "Organization", Entity.Type.ORGANIZATION,
          "Place", Entity.Type.PLACE,
          "Product", Entity.Type.PRODUCT,
          "Event", Entity.Type.EVENT,
          "CreativeWork", Entity.Type.CREATIVE_WORK);

  private static final String TYPE_NAMES =
      "Person, Organization, Place, Product, Event, CreativeWork";

  private AliasTable() {}

  /** A table that comes with the library. */
  static List<KnownEntity> shipped(String resource) {
    try (InputStream in =
            Objects.requireNonNull(AliasTable.class.getResourceAsStream(resource), resource);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException naming the number of the first bad line
   */
  static List<KnownEntity> read(Reader table) throws IOException {
    List<KnownEntity> entities = new ArrayList<>();
    BufferedReader lines = new BufferedReader(table);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (isEntity(line)) {
        try {
          entities.add(entity(line));
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
        }
      }
    }
    return entities;
  }

  /** Whether a line is neither empty nor a comment. */
  static boolean isEntity(String line) {
    return !line.isBlank() && !line.startsWith("#");
  }

  /**
   * Reads a line of a table.
   *
   * @throws IllegalArgumentException telling what was expected of the line
   */
  static KnownEntity entity(String line) {
    String[] columns = line.split("\t", -1);
    check(
        columns.length >= 5 && columns.length <= 7,
        "5 to 7 columns parted by tabs, not " + columns.length);
    String id = column(columns, 0);
    check(id == null || WIKIDATA_ID.matcher(id).matches(), "a Wikidata id or nothing first");
    Entity.Type type = TYPES.get(columns[1]);
    check(type != null, "a type second, one of " + TYPE_NAMES);
    Set<String> names = new LinkedHashSet<>();
    List<String> weakNames = new ArrayList<>();
    for (int i = 2; i < 6; i++) {
      for (String name : list(columns, i)) {
        check(isName(name), "no empty name and no space around one in column " + (i + 1));
        if (name.startsWith("?")) {
          weakNames.add(name.substring(1));
        } else {
          names.add(name);
        }
      }
    }
    check(!names.isEmpty() || !weakNames.isEmpty(), "a name");
    List<String> context = list(columns, 6);
    check(context.stream().allMatch(AliasTable::isName), "no empty context word");
    String first = names.isEmpty() ? weakNames.getFirst() : names.iterator().next();
    return new KnownEntity(
        id,
        first,
        Objects.requireNonNull(type),
        name(columns, 2),
        name(columns, 3),
        name(columns, 4),
        List.copyOf(names),
        weakNames,
        context);
  }

  private static boolean isName(String text) {
    String name = text.startsWith("?") ? text.substring(1) : text;
    return !name.isEmpty() && name.equals(name.strip());
  }

  private static void check(boolean right, String expected) {
    if (!right) {
      throw new IllegalArgumentException("expected " + expected);
    }
  }

  private static @Nullable String column(String[] columns, int i) {
    return i < columns.length && !columns[i].isEmpty() ? columns[i] : null;
  }

  private static @Nullable String name(String[] columns, int i) {
    String name = column(columns, i);
    return name != null && name.startsWith("?") ? name.substring(1) : name;
  }

  private static List<String> list(String[] columns, int i) {
    String column = column(columns, i);
    return column == null ? List.of() : List.of(column.split("\\|", -1));
  }
}
