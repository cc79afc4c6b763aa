package org.copydesk.enrichment.grammar;

import java.util.BitSet;

/**
 * Brings the spellings of a character together, one char for one: letters to lower case, full-width
 * forms to ASCII, dashes to hyphens, digits of other scripts to ASCII, and traditional characters
 * of the grammars' words to the simplified ones that the grammars are written in.
 */
final class Folding {

  private static final String RESOURCE = "fold.tsv";

  private final char[] table = new char[Character.MAX_VALUE + 1];
  private final BitSet letters = new BitSet(table.length);

  Folding() {
    for (int c = 0; c < table.length; c++) {
      table[c] = byRule((char) c);
      letters.set(c, isSpacedLetter((char) c));
    }
    for (String line : Resources.lines(Folding.class, RESOURCE)) {
      String[] columns = line.split("\t", -1);
      for (int i = 0; i < columns[0].length(); i++) {
        char c = columns[0].charAt(i);
        boolean ascii = c < 128 || (c >= '！' && c <= '～');
        table[c] = ascii ? table[c] : columns[1].charAt(0);
      }
    }
  }

  char[] fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = table[folded[i]];
    }
    return folded;
  }

  /** Folds what is not ASCII: a grammar's words, whose capitals tell categories. */
  String foldForeign(String line) {
    char[] folded = line.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = folded[i] < 128 ? folded[i] : table[folded[i]];
    }
    return new String(folded);
  }

  /** Whether it is a letter of a script that parts its words by spaces. */
  boolean isLetter(char folded) {
    return letters.get(folded);
  }

  private static char byRule(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == '\r' || c == '\f' ? ' ' : c;
    }
    if (c >= '！' && c <= '～') {
      return byRule((char) (c - '！' + '!'));
    }
    return Character.isSpaceChar(c) ? ' ' : Character.toLowerCase(c);
  }

  private static boolean isSpacedLetter(char c) {
    if (c < 128) {
      return c >= 'a' && c <= 'z';
    }
    return Character.isAlphabetic(c)
        && switch (Character.UnicodeScript.of(c)) {
          case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, COMMON, INHERITED -> false;
          default -> true;
        };
  }
}
