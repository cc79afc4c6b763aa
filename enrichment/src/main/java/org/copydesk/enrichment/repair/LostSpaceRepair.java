package org.copydesk.enrichment.repair;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrichment.edits.TextEdit;
import org.copydesk.events.Edit.Reason;

/**
 * Takes out the question marks that stand for lost no-break spaces between Chinese and Western
 * characters: {@code 3月?11?日}.
 *
 * <p>They come in pairs around a word or number. One pair shows that the text lost its spaces; a
 * single one is taken out only then, or where no question can end.
 */
final class LostSpaceRepair {

  private static final String NEVER_BEGINS_A_SENTENCE = "年月日号號亿億万萬千百个個的％%、，。；）」』》";
  private static final String NEVER_ENDS_A_SENTENCE = "把在为為至到於于与與和及约約共达達超近自从從由第将將使让讓被向对對以给給是有即每";
  private static final String ASKS = "吗嗎呢吧么麼啊呀谁誰何";
  private static final String NEVER_FOLLOWS_A_QUESTION = ",;:.";
  private static final int LONGEST_WORD = 40;

  private LostSpaceRepair() {}

  static List<TextEdit> edits(String text) {
    List<TextEdit> edits = new ArrayList<>();
    boolean pairs = text.indexOf('?') >= 0 && hasPair(text);
    for (int i = text.indexOf('?'); i >= 0; i = text.indexOf('?', i + 1)) {
      if (i > 0 && i + 1 < text.length() && isLost(text, i, pairs)) {
        edits.add(TextEdit.remove(i, i + 1, Reason.WHITESPACE));
      }
    }
    return edits;
  }

  private static boolean isLost(String text, int at, boolean pairs) {
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    if (opens(before, after)) {
      return NEVER_ENDS_A_SENTENCE.indexOf(before) >= 0 || (pairs && ASKS.indexOf(before) < 0);
    }
    if (pairs
        && (before == '%' || isWestern(before))
        && NEVER_FOLLOWS_A_QUESTION.indexOf(after) >= 0) {
      return true;
    }
    if (closes(before, after)) {
      return NEVER_BEGINS_A_SENTENCE.indexOf(after) >= 0 || pairs;
    }
    return false;
  }

  /** Whether one side of {@code at} is Chinese and the other Western. */
  static boolean mayBeSpace(String text, int at) {
    if (at == 0 || at + 1 >= text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    return opens(before, after) || closes(before, after);
  }

  /** Whether a word stands between two question marks in Chinese text anywhere. */
  private static boolean hasPair(String text) {
    int opened = -1;
    for (int i = 1; i + 1 < text.length(); i++) {
      if (text.charAt(i) != '?') {
        continue;
      }
      char before = text.charAt(i - 1);
      char after = text.charAt(i + 1);
      if (opened >= 0 && i - opened <= LONGEST_WORD && closes(before, after)) {
        return true;
      }
      opened = opens(before, after) ? i : -1;
    }
    return false;
  }

  private static boolean opens(char before, char after) {
    return (isChinese(before) || before == ',') && isWestern(after);
  }

  private static boolean closes(char before, char after) {
    return (isWestern(before) || before == '%') && isChinese(after);
  }

  private static boolean isWestern(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isChinese(char c) {
    return Ideographs.isIdeograph(c)
        || (c >= 0x3001 && c <= 0x3011)
        || c == '，'
        || c == '；'
        || c == '（'
        || c == '）'
        || c == '“'
        || c == '”'
        || c == '—';
  }
}
