package org.copydesk.enrichment.repair;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrichment.edits.EditedText;
import org.copydesk.enrichment.edits.TextEdit;
import org.copydesk.events.Edit.Reason;

/**
 * Takes away the space that removed tags and signs leave at the ends of a line, and lines that held
 * nothing else. Lines that nothing was taken out of stay as they are.
 */
final class LineTidying {

  private LineTidying() {}

  static EditedText tidy(EditedText text) {
    List<TextEdit> edits = new ArrayList<>();
    String present = text.text();
    int shift = 0;
    int next = 0;
    for (TextEdit edit : text.edits()) {
      int start = edit.start() + shift;
      int end = start + edit.replacement().length();
      shift += edit.replacement().length() - (edit.end() - edit.start());
      boolean leavesSpace = edit.reason() == Reason.MARKUP || edit.reason() == Reason.CONTROL;
      if (leavesSpace && end >= next) {
        next = tidyLines(present, Math.max(next, startOfLine(present, start, next)), end, edits);
      }
    }
    return text.edit(edits);
  }

  /** Tidies the lines from {@code start} to {@code end}; gives the start of the one behind. */
  private static int tidyLines(String text, int start, int end, List<TextEdit> edits) {
    int line = start;
    while (line <= end) {
      int endOfLine = endOfLine(text, line);
      boolean returns = endOfLine > line && text.charAt(endOfLine - 1) == '\r';
      tidy(text, line, returns ? endOfLine - 1 : endOfLine, edits);
      line = endOfLine + 1;
    }
    return line;
  }

  /** Start of the line at {@code position}, not before {@code least}. */
  private static int startOfLine(String text, int position, int least) {
    int start = position;
    while (start > least && text.charAt(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  private static int endOfLine(String text, int position) {
    int end = text.indexOf('\n', position);
    return end < 0 ? text.length() : end;
  }

  private static void tidy(String text, int start, int end, List<TextEdit> edits) {
    int from = start;
    while (from < end && isSpace(text.charAt(from))) {
      from++;
    }
    if (from == end) {
      removeLine(text, start, end, edits);
      return;
    }
    int to = end;
    while (isSpace(text.charAt(to - 1))) {
      to--;
    }
    remove(start, from, edits);
    remove(to, end, edits);
  }

  /** Between blank lines one of them goes as well. */
  private static void removeLine(String text, int start, int end, List<TextEdit> edits) {
    int next = endOfBreak(text, end);
    boolean blankBefore =
        start < 2 || text.startsWith("\n\n", start - 2) || text.startsWith("\n\r\n", start - 3);
    int afterBlank = blankBefore ? endOfBreak(text, next) : next;
    int from = next == end ? startOfBreak(text, start) : start;
    remove(from, Math.max(next, afterBlank), edits);
  }

  /** What went with the lines before is gone already. */
  private static void remove(int start, int end, List<TextEdit> edits) {
    int from = edits.isEmpty() ? start : Math.max(start, edits.getLast().end());
    if (from < end) {
      edits.add(TextEdit.remove(from, end, Reason.WHITESPACE));
    }
  }

  /** Behind the line break at {@code at}; {@code at} itself where none stands there. */
  private static int endOfBreak(String text, int at) {
    int lineFeed = text.startsWith("\r\n", at) ? at + 1 : at;
    return text.startsWith("\n", lineFeed) ? lineFeed + 1 : at;
  }

  /** Where the line break before {@code at} begins. */
  private static int startOfBreak(String text, int at) {
    int lineFeed = Math.max(0, at - 1);
    return lineFeed > 0 && text.charAt(lineFeed - 1) == '\r' ? lineFeed - 1 : lineFeed;
  }

  private static boolean isSpace(char c) {
    return c != '\n' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
