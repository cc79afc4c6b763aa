package org.copydesk.enrichment.repair;

import java.lang.Character.UnicodeScript;
import org.copydesk.enrichment.resources.ResourceLines;

/**
 * How usual a letter is in running text of its script, for scripts whose letters are told apart by
 * frequency alone; costs are in the units of {@link HanModel}.
 */
final class LetterFrequency {

  private final byte[] costs = new byte[Character.MAX_VALUE + 1];

  LetterFrequency() {
    for (String line : ResourceLines.read(LetterFrequency.class, "letters-by-frequency.tsv")) {
      String[] columns = line.split("\t", 5);
      read(
          UnicodeScript.valueOf(columns[0]),
          Integer.parseInt(columns[1]),
          Integer.parseInt(columns[2]),
          Byte.parseByte(columns[3]),
          columns[4]);
    }
  }

  private void read(
      UnicodeScript script, int first, int lettersToAUnit, byte rare, String letters) {
    for (int c = 0x80; c < costs.length; c++) {
      if (UnicodeScript.of(c) == script) {
        costs[c] = rare;
      }
    }
    for (int rank = 0; rank < letters.length(); rank++) {
      costs[letters.charAt(rank)] = (byte) (first + rank / lettersToAUnit);
    }
  }

  /** Cost of a lower-case letter; 0 for a character of any other script. */
  int cost(char c) {
    return costs[c];
  }

  boolean knows(char c) {
    return costs[c] != 0;
  }
}
