package org.copydesk.enrichment.repair;

import java.util.Arrays;
import java.util.List;
import org.copydesk.enrichment.language.HanCharacters;
import org.copydesk.enrichment.resources.ResourceLines;

/**
 * How likely characters follow each other in Chinese running text of either script.
 *
 * <p>Costs are twice the negative natural logarithm of a probability: about 11 for a character of
 * ordinary text, above 25 for one that hardly ever occurs.
 */
final class HanModel {

  /** Cost of a character that the counted texts do not hold. */
  static final int RARE = 32;

  private static final int OTHER_SYMBOL = 34;
  private static final int LATIN_OR_DIGIT = 10;

  /** A pair that was not counted costs this much more than its second character alone. */
  private static final int UNKNOWN_PAIR = 3;

  private static final String ASCII_MARKS = ",!?:;().";
  private static final String CHINESE_MARKS = "，！？：；（）。";

  private final HanCharacters characters;
  private final byte[] single = new byte[Character.MAX_VALUE + 1];
  private final PairTable pairs;

  HanModel(HanCharacters characters) {
    this.characters = characters;
    Arrays.fill(single, (byte) 0);
    List<String> lines = ResourceLines.read(HanModel.class, "han-model.tsv");
    int count = 0;
    for (String line : lines) {
      count += line.startsWith("2") ? line.length() / 2 : 0;
    }
    pairs = new PairTable(count);
    for (String line : lines) {
      String[] columns = line.split("\t", 3);
      read(columns[0].equals("2"), Byte.parseByte(columns[1]), columns[2]);
    }
  }

  private void read(boolean pair, byte cost, String characters) {
    if (pair) {
      for (int i = 0; i + 1 < characters.length(); i += 2) {
        pairs.put(characters.charAt(i), characters.charAt(i + 1), cost);
      }
    } else {
      for (int i = 0; i < characters.length(); i++) {
        single[characters.charAt(i)] = cost;
      }
    }
  }

  /** Cost of {@code c} right after {@code before}. */
  int cost(char before, char c) {
    char folded = fold(c);
    int alone = single(folded);
    if (alone >= RARE || single[folded] == 0) {
      return alone;
    }
    int pair = pairs.get(fold(before), folded);
    return pair >= 0 ? pair : Math.min(RARE - 1, alone + UNKNOWN_PAIR);
  }

  /** Cost of the text, its first character taken after {@code before}. */
  int cost(char before, CharSequence text) {
    int cost = 0;
    char last = before;
    for (int i = 0; i < text.length(); i++) {
      cost += cost(last, text.charAt(i));
      last = text.charAt(i);
    }
    return cost;
  }

  private int single(char c) {
    if (single[c] != 0) {
      return single[c];
    }
    if (Ideographs.isIdeograph(c)) {
      return RARE;
    }
    if (c < 0x80) {
      return LATIN_OR_DIGIT;
    }
    return Ideographs.isPrivateUse(c) ? 2 * RARE : OTHER_SYMBOL;
  }

  private char fold(char c) {
    if (c < 0x80) {
      int mark = ASCII_MARKS.indexOf(c);
      return mark < 0 ? c : CHINESE_MARKS.charAt(mark);
    }
    return characters.simplified(c);
  }
}
