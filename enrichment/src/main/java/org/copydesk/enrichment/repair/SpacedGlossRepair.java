package org.copydesk.enrichment.repair;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrichment.edits.TextEdit;
import org.copydesk.events.Edit.Reason;

/**
 * Undoes a converter that puts plain pinyin and a space behind characters, {@code 關(guan) 於(yu) }.
 */
final class SpacedGlossRepair {

  /** So many glosses are no author's. */
  private static final int ENOUGH = 3;

  private final MandarinReadings mandarin;

  SpacedGlossRepair(MandarinReadings mandarin) {
    this.mandarin = mandarin;
  }

  /**
   * The glosses of a text that such a converter damaged; empty for any other. It glosses what it
   * converted, which is traditional; a text for learners glosses everything.
   */
  List<TextEdit> glosses(String text) {
    List<TextEdit> edits = new ArrayList<>();
    int spaced = 0;
    int others = 0;
    for (int open = text.indexOf('(', 1); open > 0; open = text.indexOf('(', open + 1)) {
      int end = Pinyin.end(text, open + 1);
      if (end == open + 1 || end >= text.length() || text.charAt(end) != ')') {
        continue;
      }
      if (isReading(text, open, end)) {
        boolean space = end + 1 < text.length() && text.charAt(end + 1) == ' ';
        spaced += space ? 1 : 0;
        edits.add(TextEdit.remove(open, end + (space ? 2 : 1), Reason.GLOSS));
      } else if (Ideographs.isIdeograph(text.charAt(open - 1))) {
        others++;
      }
    }
    int enough = Glosses.speaksOfReadings(text) ? Glosses.MANY : ENOUGH;
    boolean inserted =
        edits.size() >= enough && spaced * 2 >= edits.size() && others * 3 <= edits.size();
    return inserted ? edits : List.of();
  }

  private boolean isReading(String text, int open, int end) {
    String inside = text.substring(open + 1, end);
    return mandarin.readings(text.charAt(open - 1)).stream()
        .anyMatch(reading -> Pinyin.withoutTone(reading).equals(inside));
  }
}
