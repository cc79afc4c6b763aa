package org.copydesk.enrichment.entities;

import java.lang.Character.UnicodeScript;

/** Whether a stretch of text can be a name by itself, or is a part of a longer word. */
final class Boundaries {

  private Boundaries() {}

  static boolean mayStart(String text, int start) {
    return start == 0 || !isOneWord(text.charAt(start - 1), text.charAt(start), false);
  }

  static boolean mayEnd(String text, int end) {
    return end == text.length() || !isOneWord(text.charAt(end - 1), text.charAt(end), true);
  }

  /** Scripts that write without spaces part words anywhere; Korean puts particles behind names. */
  private static boolean isOneWord(char before, char after, boolean atEnd) {
    if (!Character.isLetterOrDigit(before) || !Character.isLetterOrDigit(after)) {
      return false;
    }
    if (before < 0x80 && after < 0x80) {
      return true;
    }
    UnicodeScript script = UnicodeScript.of(before);
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, THAI, COMMON -> false;
      case HANGUL -> !atEnd && UnicodeScript.of(after) == script;
      default -> UnicodeScript.of(after) == script;
    };
  }
}
