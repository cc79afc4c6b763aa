package org.copydesk.enrichment.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.copydesk.enrichment.edits.TextEdit;
import org.copydesk.enrichment.resources.ResourceLines;
import org.copydesk.events.Edit.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Undoes a converter that puts plain pinyin and a space behind characters, {@code 關(guan) 於(yu) },
 * and that always takes the same of several traditional forms, {@code 製度} for 制度.
 */
final class SpacedGlossRepair {

  /** So many glosses are no author's. */
  private static final int ENOUGH = 3;

  private static final int WIDEST_CHOICE = 4;

  private final MandarinReadings mandarin;
  private final List<Choice> choices = new ArrayList<>();
  private final boolean[] startsChoice = new boolean[Character.MAX_VALUE + 1];

  SpacedGlossRepair(MandarinReadings mandarin) {
    this.mandarin = mandarin;
    for (String line : ResourceLines.read(SpacedGlossRepair.class, "converter-choices.tsv")) {
      String[] columns = line.split("\t", -1);
      List<String> exceptions =
          columns.length > 2 ? Arrays.asList(columns[2].split(",")) : List.of();
      choices.add(new Choice(columns[0], columns[1], exceptions));
      startsChoice[columns[0].charAt(0)] = true;
    }
  }

  /** A wrong form, the right one, and longer words in which the wrong one is right. */
  private record Choice(String wrong, String right, List<String> exceptions) {

    boolean applies(String text, int at) {
      if (!text.startsWith(wrong, at)) {
        return false;
      }
      for (String exception : exceptions) {
        int from = Math.max(0, at - WIDEST_CHOICE);
        int to = Math.min(text.length(), at + wrong.length() + WIDEST_CHOICE);
        int found = text.substring(from, to).indexOf(exception);
        if (found >= 0 && from + found <= at && from + found + exception.length() > at) {
          return false;
        }
      }
      return true;
    }
  }

  /** The glosses of a text that such a converter damaged; empty for any other. */
  List<TextEdit> glosses(String text) {
    List<TextEdit> edits = new ArrayList<>();
    int spaced = 0;
    for (int open = text.indexOf('(', 1); open > 0; open = text.indexOf('(', open + 1)) {
      int end = Pinyin.end(text, open + 1);
      if (end < text.length() && text.charAt(end) == ')' && isReading(text, open, end)) {
        boolean space = end + 1 < text.length() && text.charAt(end + 1) == ' ';
        spaced += space ? 1 : 0;
        edits.add(TextEdit.remove(open, end + (space ? 2 : 1), Reason.GLOSS));
      }
    }
    return edits.size() >= ENOUGH && spaced * 2 >= edits.size() ? edits : List.of();
  }

  private boolean isReading(String text, int open, int end) {
    String inside = text.substring(open + 1, end);
    return mandarin.readings(text.charAt(open - 1)).stream()
        .anyMatch(reading -> Pinyin.withoutTone(reading).equals(inside));
  }

  /** Wrong choices, in a text that lost its glosses. */
  List<TextEdit> choices(String text) {
    List<TextEdit> edits = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      Choice choice = startsChoice[text.charAt(i)] ? choiceAt(text, i) : null;
      if (choice == null) {
        i++;
      } else {
        int end = i + choice.wrong.length();
        edits.add(new TextEdit(i, end, choice.right, Reason.MOJIBAKE));
        i = end;
      }
    }
    return edits;
  }

  private @Nullable Choice choiceAt(String text, int at) {
    for (Choice choice : choices) {
      if (choice.applies(text, at)) {
        return choice;
      }
    }
    return null;
  }
}
