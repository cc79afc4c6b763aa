package org.copydesk.enrichment.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.enrichment.edits.TextEdit;
import org.copydesk.enrichment.language.HanCharacters;
import org.copydesk.enrichment.resources.ResourceLines;
import org.copydesk.events.Edit.Reason;

/**
 * Undoes the choices of a converter to traditional characters that always takes the same form where
 * a simplified character has several: {@code 製度} for 制度, {@code 齣現} for 出現.
 *
 * <p>Only for a text that such a converter wrote: an author may choose otherwise with reason.
 */
final class ConverterChoices {

  private static final int LONGEST_WORD = 6;

  /** Stands in a word of the table for a character with one form. */
  private static final char NO_CHOICE = '-';

  private final HanCharacters characters;
  private final Map<String, String> words = new HashMap<>();
  private final boolean[] startsWord = new boolean[Character.MAX_VALUE + 1];
  private final char[] standsFor = new char[Character.MAX_VALUE + 1];

  ConverterChoices(HanCharacters characters) {
    this.characters = characters;
    for (String line : ResourceLines.read(ConverterChoices.class, "converter-choices.tsv")) {
      String[] columns = line.split("\t", -1);
      if (columns[0].equals("C")) {
        columns[1].chars().forEach(wrong -> standsFor[wrong] = columns[2].charAt(0));
      } else {
        addWord(columns[1], columns[2]);
      }
    }
  }

  private void addWord(String simplified, String traditional) {
    words.put(simplified, traditional);
    startsWord[simplified.charAt(0)] = true;
  }

  /** Wrong choices in a text that such a converter wrote. */
  List<TextEdit> edits(String text) {
    String simplified = simplified(text);
    List<TextEdit> edits = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int end = startsWord[simplified.charAt(i)] ? endOfWord(simplified, i) : i;
      if (end > i) {
        String word = words.getOrDefault(simplified.substring(i, end), "");
        for (int k = i; k < end; k++) {
          choose(text, k, word.charAt(k - i), edits);
        }
        i = end;
      } else {
        char right = standsFor[text.charAt(i)];
        choose(text, i, right == 0 ? text.charAt(i) : right, edits);
        i++;
      }
    }
    return edits;
  }

  private String simplified(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char right = standsFor[chars[i]];
      chars[i] = characters.simplified(right == 0 ? chars[i] : right);
    }
    return new String(chars);
  }

  private int endOfWord(String simplified, int start) {
    int longest = Math.min(simplified.length(), start + LONGEST_WORD);
    for (int end = longest; end > start + 1; end--) {
      if (words.containsKey(simplified.substring(start, end))) {
        return end;
      }
    }
    return start;
  }

  private void choose(String text, int at, char right, List<TextEdit> edits) {
    char c = text.charAt(at);
    if (right != c && right != NO_CHOICE && characters.tell(c) != HanCharacters.Tell.HANS) {
      edits.add(new TextEdit(at, at + 1, String.valueOf(right), Reason.MOJIBAKE));
    }
  }
}
