package org.copydesk.enrichment.cleaning;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrichment.edits.EditedText;
import org.copydesk.enrichment.edits.TextEdit;
import org.copydesk.enrichment.language.HanCharacters;
import org.copydesk.events.Edit;
import org.copydesk.events.Edit.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Second stage of the enrichment: takes lines of advertising and page furniture out of a repaired
 * text. Headline, byline and date line stay, and so does everything that is not clearly foreign; a
 * text of which nothing would be left stays as it is.
 *
 * <p>Thread-safe; loads its lists once, when made.
 */
public final class TextCleaner {

  /** So far down the counters and labels above an article can stand, after its headline. */
  private static final int FIRST_LINES = 6;

  /** What goes changes what stands at an edge; more rounds than two find nothing in practice. */
  private static final int MOST_ROUNDS = 4;

  private final Folding folding;
  private final LineJudge judge;
  private final ForeignSpans spans;

  /** Loads its lists and a table of characters. */
  public TextCleaner() {
    this(HanCharacters.load());
  }

  /** Loads its lists; the table of characters is one that others use as well. */
  public TextCleaner(HanCharacters characters) {
    folding = new Folding(characters);
    judge = new LineJudge(folding);
    spans = new ForeignSpans(judge, folding);
  }

  /** The text without foreign lines and spans, with an edit for each. */
  public EditedText clean(EditedText text) {
    EditedText cleaned = text;
    for (int i = 0; i < MOST_ROUNDS; i++) {
      EditedText before = cleaned;
      cleaned = cleanOnce(before);
      if (cleaned == before) {
        break;
      }
    }
    return cleaned;
  }

  private EditedText cleanOnce(EditedText text) {
    List<Line> lines = Line.of(text.text(), folding);
    List<List<ForeignSpans.Span>> inLines =
        lines.stream().map(line -> spans.of(line.shown())).toList();
    List<Edit.@Nullable Reason> reasons = judge(lines, inLines);
    if (!leavesText(lines, reasons)) {
      return text;
    }
    List<TextEdit> edits = edits(lines, reasons);
    for (int i = 0; i < lines.size(); i++) {
      if (reasons.get(i) == null && !lines.get(i).isBlank()) {
        Line line = lines.get(i);
        inLines.get(i).forEach(span -> edits.add(span.edit(line)));
      }
    }
    return text.edit(edits);
  }

  private List<Edit.@Nullable Reason> judge(
      List<Line> lines, List<List<ForeignSpans.Span>> inLines) {
    int firstProse = firstProse(lines);
    int lastProse = lastProse(lines);
    List<Edit.@Nullable Reason> reasons = new ArrayList<>();
    int shown = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      shown += line.isBlank() ? 0 : 1;
      boolean head = i < firstProse || (shown <= FIRST_LINES && !line.isProse());
      boolean tail = i > lastProse && firstProse < lines.size();
      Position position = tail ? Position.TAIL : head ? Position.HEAD : Position.BODY;
      reasons.add(line.isBlank() ? null : reason(line.shown(), inLines.get(i), position));
    }
    takeListsOfOtherArticles(lines, reasons, firstProse);
    for (int i = 0; i < lines.size(); i++) {
      boolean outside = i < firstProse || i > lastProse;
      if (outside && judge.isWeakWord(lines.get(i).shown()) && hasCompany(lines, reasons, i)) {
        reasons.set(i, Reason.FURNITURE);
      }
    }
    return reasons;
  }

  private Edit.@Nullable Reason reason(
      String shown, List<ForeignSpans.Span> foreign, Position position) {
    String rest = ForeignSpans.without(foreign, shown);
    Reason reason = judge.judge(rest.isEmpty() ? shown : rest, position);
    String inside = reason == null ? ForeignSpans.unbracketed(shown) : shown;
    return inside.equals(shown) ? reason : judge.judge(inside, position);
  }

  private void takeListsOfOtherArticles(
      List<Line> lines, List<Edit.@Nullable Reason> reasons, int firstProse) {
    int i = 0;
    while (i < lines.size()) {
      if (!judge.isHeading(lines.get(i).shown())) {
        i++;
        continue;
      }
      int end = OtherArticles.end(lines, i, i > firstProse);
      for (int j = i + 1; j < end; j++) {
        boolean open =
            reasons.get(j) == null
                && !lines.get(j).isBlank()
                && !OtherArticles.isByline(lines.get(j));
        reasons.set(j, open ? Reason.FURNITURE : reasons.get(j));
      }
      i = Math.max(end, i + 1);
    }
  }

  private int firstProse(List<Line> lines) {
    int i = 0;
    while (i < lines.size() && !isBody(lines.get(i))) {
      i++;
    }
    return i;
  }

  private int lastProse(List<Line> lines) {
    int i = lines.size() - 1;
    while (i >= 0 && !isBody(lines.get(i))) {
      i--;
    }
    return i;
  }

  private boolean isBody(Line line) {
    return line.isProse() && judge.judge(line.shown(), Position.TAIL) == null;
  }

  /** Whether the next line to either side is furniture too, or another such label. */
  private boolean hasCompany(List<Line> lines, List<Edit.@Nullable Reason> reasons, int at) {
    return isFurniture(lines, reasons, at, 1) || isFurniture(lines, reasons, at, -1);
  }

  private boolean isFurniture(
      List<Line> lines, List<Edit.@Nullable Reason> reasons, int at, int step) {
    int i = at + step;
    while (i >= 0 && i < lines.size() && lines.get(i).isBlank()) {
      i += step;
    }
    return i >= 0
        && i < lines.size()
        && (reasons.get(i) != null || judge.isWeakWord(lines.get(i).shown()));
  }

  private static boolean leavesText(List<Line> lines, List<Edit.@Nullable Reason> reasons) {
    for (int i = 0; i < lines.size(); i++) {
      if (reasons.get(i) == null && !lines.get(i).isBlank()) {
        return true;
      }
    }
    return false;
  }

  private static List<TextEdit> edits(List<Line> lines, List<Edit.@Nullable Reason> reasons) {
    List<TextEdit> edits = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      Reason reason = reasons.get(i);
      if (reason == null) {
        i++;
        continue;
      }
      i = removeGroup(lines, reasons, i, edits);
    }
    return edits;
  }

  /** Takes out foreign lines with the blank lines between them, and those that are left over. */
  private static int removeGroup(
      List<Line> lines, List<Edit.@Nullable Reason> reasons, int first, List<TextEdit> edits) {
    int end = first;
    for (int i = first;
        i < lines.size() && (reasons.get(i) != null || lines.get(i).isBlank());
        i++) {
      end = reasons.get(i) == null ? end : i + 1;
    }
    int before = first;
    while (before > 0 && lines.get(before - 1).isBlank()) {
      before--;
    }
    int after = end;
    while (after < lines.size() && lines.get(after).isBlank()) {
      after++;
    }
    boolean atStart = before == 0;
    boolean atEnd = after == lines.size();
    int blanksAfter = atStart || atEnd ? after : Math.min(after, end + (first - before));
    if (atEnd && !atStart) {
      int lastKept = lines.get(before - 1).end();
      edits.add(TextEdit.remove(lastKept, lines.get(first).start(), Reason.WHITESPACE));
    } else if (atStart) {
      edits.add(TextEdit.remove(0, lines.get(first).start(), Reason.WHITESPACE));
    }
    for (int i = first; i < blanksAfter; i++) {
      Reason reason = reasons.get(i);
      edits.add(
          TextEdit.remove(
              lines.get(i).start(),
              lines.get(i).next(),
              reason == null ? Reason.WHITESPACE : reason));
    }
    return Math.max(blanksAfter, end);
  }
}
