package org.copydesk.enrichment.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.enrichment.resources.ResourceLines;

/** The traditional characters of GBK with their simplified forms and Mandarin readings. */
public final class TraditionalCharacters {

  private final char[] simplified = new char[Character.MAX_VALUE + 1];
  private final Map<Character, List<String>> readings = new HashMap<>();
  private final Map<String, List<Character>> byReading = new HashMap<>();

  public TraditionalCharacters() {
    for (int c = 0; c < simplified.length; c++) {
      simplified[c] = (char) c;
    }
    Map<String, List<Character>> index = new HashMap<>();
    for (String line : ResourceLines.read(TraditionalCharacters.class, "traditional.tsv")) {
      String[] columns = line.split("\t", -1);
      char character = columns[0].charAt(0);
      simplified[character] = columns[1].charAt(0);
      List<String> all = List.of(columns[2].split(","));
      readings.put(character, all);
      for (String reading : all) {
        index.computeIfAbsent(reading, key -> new ArrayList<>()).add(character);
      }
    }
    byReading.putAll(index);
  }

  /** The simplified form; the character itself where it has none. */
  public char simplified(char character) {
    return simplified[character];
  }

  /** Readings with tone marks, the most common one first; empty for any other character. */
  List<String> readings(char character) {
    return readings.getOrDefault(character, List.of());
  }

  /** All traditional characters that can be read so. */
  List<Character> readAs(String pinyin) {
    return byReading.getOrDefault(pinyin, List.of());
  }
}
