package org.copydesk.enrichment.entities;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A user's own table of names, in the form of the shipped one ({@code aliases.tsv}). Where both
 * know a name, it means what the user's table says.
 */
public final class OwnNames {

  /** No names but the shipped ones. */
  public static final OwnNames NONE = new OwnNames(List.of());

  private final List<KnownEntity> entities;

  private OwnNames(List<KnownEntity> entities) {
    this.entities = List.copyOf(entities);
  }

  /**
   * Reads a table: a line is an entity, in 5 to 7 columns parted by tabs; empty lines and those
   * that start with {@code #} are passed over.
   *
   * @param lines all lines of the table, from the first on
   * @throws BadNamesException telling all lines that are no entity
   */
  public static OwnNames of(List<String> lines) {
    List<KnownEntity> entities = new ArrayList<>();
    List<BadNamesException.BadLine> badLines = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = i == 0 ? withoutByteOrderMark(lines.getFirst()) : lines.get(i);
      if (AliasTable.isEntity(line)) {
        try {
          entities.add(AliasTable.entity(line));
        } catch (IllegalArgumentException e) {
          badLines.add(new BadNamesException.BadLine(i + 1, String.valueOf(e.getMessage())));
        }
      }
    }
    if (!badLines.isEmpty()) {
      throw new BadNamesException(badLines);
    }
    return new OwnNames(entities);
  }

  /** How many entities the table has. */
  public int size() {
    return entities.size();
  }

  List<KnownEntity> entities() {
    return entities;
  }

  /** All names, in the form that names are compared in. */
  Set<String> folded(Folding folding) {
    Set<String> names = new HashSet<>();
    for (KnownEntity entity : entities) {
      entity.names().forEach(name -> names.add(folding.fold(name)));
      entity.weakNames().forEach(name -> names.add(folding.fold(name)));
    }
    return names;
  }

  private static String withoutByteOrderMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }
}
