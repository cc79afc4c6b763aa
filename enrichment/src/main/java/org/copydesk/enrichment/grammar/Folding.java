package org.copydesk.enrichment.grammar;

import java.util.HashMap;
import java.util.Map;

/**
 * Brings the spellings of a character together, one char for one: letters to lower case, full-width
 * forms to ASCII, dashes to hyphens, and traditional characters of the grammars' words to the
 * simplified ones that the grammars are written in.
 */
final class Folding {

  private static final String RESOURCE = "fold.tsv";

  private final Map<Character, Character> table = new HashMap<>();

  Folding() {
    for (String line : Resources.lines(Folding.class, RESOURCE)) {
      String[] columns = line.split("\t", -1);
      for (int i = 0; i < columns[0].length(); i++) {
        table.put(columns[0].charAt(i), columns[1].charAt(0));
      }
    }
  }

  char[] fold(String text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(text.charAt(i));
    }
    return folded;
  }

  private char fold(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == '\r' || c == '\f' ? ' ' : c;
    }
    if (c >= '！' && c <= '～') {
      return fold((char) (c - '！' + '!'));
    }
    Character other = table.get(c);
    if (other != null) {
      return other;
    }
    return Character.isSpaceChar(c) ? ' ' : Character.toLowerCase(c);
  }
}
