package org.copydesk.enrichment.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.enrichment.resources.ResourceLines;

/** How the traditional characters of GBK are read in Mandarin. */
final class MandarinReadings {

  private final Map<Character, List<String>> readings = new HashMap<>();
  private final Map<String, List<Character>> byReading = new HashMap<>();

  MandarinReadings() {
    for (String line : ResourceLines.read(MandarinReadings.class, "readings.tsv")) {
      char character = line.charAt(0);
      List<String> all = List.of(line.substring(2).split(","));
      readings.put(character, all);
      for (String reading : all) {
        byReading.computeIfAbsent(reading, key -> new ArrayList<>()).add(character);
      }
    }
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
