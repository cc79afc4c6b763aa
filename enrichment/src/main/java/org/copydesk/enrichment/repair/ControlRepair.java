package org.copydesk.enrichment.repair;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrichment.edits.TextEdit;
import org.copydesk.events.Edit.Reason;

/**
 * Takes out what no reader sees: control characters, halves of surrogate pairs, marks of writing
 * direction in a text that has only one, stray characters of private use.
 *
 * <p>Comes last: until then private-use characters and controls may stand for lost bytes.
 */
final class ControlRepair {

  private ControlRepair() {}

  static List<TextEdit> edits(String text) {
    List<TextEdit> edits = new ArrayList<>();
    boolean rightToLeft = false;
    boolean examined = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7F) {
        continue;
      }
      if (isJoiner(c) && !joins(text, i)) {
        edits.add(TextEdit.remove(i, i + 1, Reason.CONTROL));
      }
      if (isDirection(c) && !examined) {
        rightToLeft = text.chars().anyMatch(ControlRepair::isRightToLeft);
        examined = true;
      }
      if (isInvisible(c) || isLoneSurrogate(text, i) || (isDirection(c) && !rightToLeft)) {
        edits.add(TextEdit.remove(i, i + 1, Reason.CONTROL));
      }
    }
    return edits;
  }

  private static boolean isInvisible(char c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    return control
        || Ideographs.isPrivateUse(c)
        || c == '\uFEFF'
        || c == '\u00AD'
        || c == '\u200B'
        || c == '\u2060'
        || c == '\uFFFC'
        || c >= 0xFFFE;
  }

  private static boolean isJoiner(char c) {
    return c == '\u200C' || c == '\u200D';
  }

  /** In writings of East Asia and Europe letters do not join, and emoji are no letters. */
  private static boolean joins(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && !isUnjoined(text.charAt(at - 1))
        && !isUnjoined(text.charAt(at + 1));
  }

  private static boolean isUnjoined(char c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, LATIN, CYRILLIC, GREEK -> true;
      default -> Character.isWhitespace(c) || (c < 0x7F && c != '#' && c != '*');
    };
  }

  private static boolean isDirection(char c) {
    return c == '\u200E'
        || c == '\u200F'
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isRightToLeft(int c) {
    byte direction = Character.getDirectionality(c);
    return (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT && c != 0x200F)
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static boolean isLoneSurrogate(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
