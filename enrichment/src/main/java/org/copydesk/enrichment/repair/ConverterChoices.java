package org.copydesk.enrichment.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.enrichment.edits.TextEdit;
import org.copydesk.enrichment.language.HanCharacters;
import org.copydesk.enrichment.resources.ResourceLines;
import org.copydesk.events.Edit.Reason;

/**
 * Undoes the choices of a converter to traditional characters that always takes the same form where
 * a simplified character has several: {@code 製度} for 制度, {@code 齣現} for 出現.
 *
 * <p>A form is only questioned where the text holds no other of the same character: an author knows
 * the forms apart, such a converter does not.
 */
final class ConverterChoices {

  private static final int LONGEST_WORD = 6;

  private final HanCharacters characters;
  private final Map<String, String> words = new HashMap<>();
  private final boolean[] startsWord = new boolean[Character.MAX_VALUE + 1];
  private final char[] standsFor = new char[Character.MAX_VALUE + 1];
  private final Set<Character> ambiguous = new HashSet<>();

  ConverterChoices(HanCharacters characters) {
    this.characters = characters;
    for (String line : ResourceLines.read(ConverterChoices.class, "converter-choices.tsv")) {
      String[] columns = line.split("\t", -1);
      if (columns[0].equals("C")) {
        columns[1].chars().forEach(wrong -> addForm((char) wrong, columns[2].charAt(0)));
      } else {
        addWord(columns[1], columns[2]);
      }
    }
  }

  private void addForm(char wrong, char right) {
    standsFor[wrong] = right;
    ambiguous.add(characters.simplified(right));
  }

  private void addWord(String simplified, String traditional) {
    words.put(simplified, traditional);
    startsWord[simplified.charAt(0)] = true;
    for (int i = 0; i < simplified.length(); i++) {
      if (isAmong(simplified.charAt(i), traditional.charAt(i))) {
        ambiguous.add(simplified.charAt(i));
      }
    }
  }

  private boolean isAmong(char simplified, char traditional) {
    return simplified == traditional || characters.simplified(traditional) == simplified;
  }

  /** Wrong choices in a text that such a converter wrote. */
  List<TextEdit> edits(String text) {
    String simplified = simplified(text);
    Set<Character> questioned = questioned(text, simplified);
    List<TextEdit> edits = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int end = startsWord[simplified.charAt(i)] ? endOfWord(simplified, i) : i;
      if (end > i) {
        String word = words.getOrDefault(simplified.substring(i, end), "");
        for (int k = i; k < end; k++) {
          choose(text, simplified, k, word.charAt(k - i), questioned, edits);
        }
        i = end;
      } else {
        char right = standsFor[text.charAt(i)];
        choose(text, simplified, i, right == 0 ? text.charAt(i) : right, questioned, edits);
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

  private static void choose(
      String text,
      String simplified,
      int at,
      char right,
      Set<Character> questioned,
      List<TextEdit> edits) {
    if (right != text.charAt(at) && questioned.contains(simplified.charAt(at))) {
      edits.add(new TextEdit(at, at + 1, String.valueOf(right), Reason.MOJIBAKE));
    }
  }

  /** The simplified characters of which the text holds one traditional form only. */
  private Set<Character> questioned(String text, String simplified) {
    Map<Character, Character> forms = new HashMap<>();
    Set<Character> questioned = new HashSet<>(ambiguous);
    for (int i = 0; i < text.length(); i++) {
      Character form = forms.putIfAbsent(simplified.charAt(i), text.charAt(i));
      if (form != null && form != text.charAt(i)) {
        questioned.remove(simplified.charAt(i));
      }
    }
    return questioned;
  }
}
