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
    int done = -1;
    for (TextEdit edit : text.edits()) {
      int start = edit.start() + shift;
      int end = start + edit.replacement().length();
      shift += edit.replacement().length() - (edit.end() - edit.start());
      if (edit.reason() != Reason.MARKUP && edit.reason() != Reason.CONTROL) {
        continue;
      }
      int line = startOfLine(present, start);
      while (line <= end) {
        int endOfLine = endOfLine(present, line);
        if (line > done) {
          tidy(present, line, endOfLine, edits);
          done = line;
        }
        line = endOfLine + 1;
      }
    }
    return text.edit(edits);
  }

  private static int startOfLine(String text, int position) {
    return text.lastIndexOf('\n', position - 1) + 1;
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
      int next = Math.min(text.length(), end + 1);
      edits.add(TextEdit.remove(start, next, Reason.WHITESPACE));
      return;
    }
    int to = end;
    while (isSpace(text.charAt(to - 1))) {
      to--;
    }
    edits.add(TextEdit.remove(start, from, Reason.WHITESPACE));
    edits.add(TextEdit.remove(to, end, Reason.WHITESPACE));
  }

  private static boolean isSpace(char c) {
    return c != '\n' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
