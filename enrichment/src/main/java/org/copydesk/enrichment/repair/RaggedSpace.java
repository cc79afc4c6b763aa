package org.copydesk.enrichment.repair;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrichment.edits.TextEdit;
import org.copydesk.events.Edit.Reason;

/**
 * Straightens the spaces of a text that lost their order on the way.
 *
 * <p>Runs of spaces inside sentences and at their ends show it: a text none of whose prose holds
 * such runs is left alone, be it indented, verse, a table or a program, and so is one that puts two
 * spaces between its sentences.
 */
final class RaggedSpace {

  /** So many odd spaces in prose are no oversight. */
  private static final int ENOUGH = 2;

  private static final int SHORTEST_PROSE = 20;
  private static final String SENTENCE_GAP = ".?!:\"”)";
  private static final String SENTENCE_ENDS = "。！？.!?”\"」』…";

  private RaggedSpace() {}

  static List<TextEdit> edits(String text) {
    List<TextEdit> edits = new ArrayList<>();
    int odd = 0;
    int start = 0;
    while (start < text.length()) {
      int lineBreak = text.indexOf('\n', start);
      int end = lineBreak < 0 ? text.length() : lineBreak;
      int from = start;
      while (from < end && isSpace(text.charAt(from))) {
        from++;
      }
      end = end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
      int to = end;
      while (to > from && isSpace(text.charAt(to - 1))) {
        to--;
      }
      if (!isIndentation(text, start, from)) {
        remove(start, from, edits);
      }
      if (isProse(text, from, to)) {
        int before = edits.size();
        straighten(text, from, to, edits);
        odd += edits.size() - before + (end - to > 1 ? 1 : 0);
      }
      remove(to, end, edits);
      start = lineBreak < 0 ? text.length() : lineBreak + 1;
    }
    return odd >= ENOUGH ? edits : List.of();
  }

  private static void remove(int start, int end, List<TextEdit> edits) {
    if (end > start) {
      edits.add(TextEdit.remove(start, end, Reason.WHITESPACE));
    }
  }

  /** Two ideographic spaces, as Chinese paragraphs begin. */
  private static boolean isIndentation(String text, int start, int end) {
    return end - start == 2 && text.charAt(start) == '\u3000' && text.charAt(start + 1) == '\u3000';
  }

  private static boolean isProse(String text, int from, int to) {
    return to - from >= SHORTEST_PROSE && SENTENCE_ENDS.indexOf(text.charAt(to - 1)) >= 0;
  }

  /** One space for several, none between Chinese sentences. */
  private static void straighten(String text, int from, int to, List<TextEdit> edits) {
    int i = from;
    while (i < to) {
      int end = i;
      while (end < to && isSpace(text.charAt(end))) {
        end++;
      }
      boolean betweenSentences = end == i + 2 && SENTENCE_GAP.indexOf(text.charAt(i - 1)) >= 0;
      if (end > i + 1 && !betweenSentences) {
        boolean chinese = isWide(text.charAt(i - 1)) && isWide(text.charAt(end));
        edits.add(new TextEdit(i, end, chinese ? "" : " ", Reason.WHITESPACE));
      }
      i = Math.max(end, i + 1);
    }
  }

  private static boolean isWide(char c) {
    return Ideographs.isIdeograph(c)
        || (c >= 0x3000 && c < 0x3100)
        || c >= 0xFF00
        || "“”‘’…".indexOf(c) >= 0;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u3000' || (c >= 0x2000 && c <= 0x200A);
  }
}
