package org.copydesk.enrichment.cleaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.enrichment.edits.TextEdit;
import org.copydesk.enrichment.resources.ResourceLines;
import org.copydesk.events.Edit;
import org.copydesk.events.Edit.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Finds advertising and furniture within a line that stays: in brackets, where the brackets show
 * where it ends, in the forms that stand at a line's end, and in sentences that call.
 */
final class ForeignSpans {

  private static final String OPENING = "([【";
  private static final String CLOSING = ")]】";
  private static final String SENTENCE_ENDS = "。!?.…\"”」』)】";

  /** What none of the forms for the end of a line ends with, and nearly all prose does. */
  private static final String NO_SUCH_END = "。!?.…\"”」』,;:";

  private static final int LONGEST_IN_BRACKETS = 80;
  private static final int SHORTEST_IN_BRACKETS = 4;

  /** A line with more brackets is none that anybody reads. */
  private static final int MOST_IN_A_LINE = 40;

  /** The end of a line is where such forms are looked for. */
  private static final int LONGEST_AT_END = 80;

  private final LineJudge judge;
  private final CallSentences calls;
  private final List<Pattern> atEnd;

  ForeignSpans(LineJudge judge, Folding folding) {
    this.judge = judge;
    calls = new CallSentences(folding);
    atEnd =
        ResourceLines.read(ForeignSpans.class, "line-ends.txt").stream()
            .map(line -> Pattern.compile(folding.foldHan(line)))
            .toList();
  }

  /** What a line wholly in brackets says inside them; any other line as it is. */
  static String unbracketed(String shown) {
    int last = shown.length() - 1;
    if (last < 2 || OPENING.indexOf(shown.charAt(0)) < 0 || closing(shown, 0) != last) {
      return shown;
    }
    return shown.substring(1, last).strip();
  }

  /** The spans, in offsets of {@code shown}, in order. */
  List<Span> of(String shown) {
    List<Span> found = new ArrayList<>(calls.of(shown));
    List<Span> sentences = List.copyOf(found);
    Matcher end = end(shown);
    int kept = end == null ? shown.length() : end.start();
    int judged = 0;
    for (int i = 0; i < kept && judged < MOST_IN_A_LINE; i++) {
      int close = OPENING.indexOf(shown.charAt(i)) < 0 ? -1 : closing(shown, i);
      if (close < 0 || close >= kept) {
        continue;
      }
      judged++;
      Reason reason = reason(shown, i, close);
      if (reason != null) {
        Span span = new Span(withSpaceBefore(shown, i), close + 1, reason);
        if (sentences.stream().noneMatch(span::overlaps)) {
          found.add(span);
        }
        i = close;
      }
    }
    found.sort(Comparator.comparingInt(Span::start));
    if (end != null && sentences.stream().noneMatch(each -> each.end > kept)) {
      found.add(new Span(withSpaceBefore(shown, kept), shown.length(), Reason.FURNITURE));
    }
    return found;
  }

  /** What is left of the line without them. */
  static String without(List<Span> spans, String shown) {
    if (spans.isEmpty()) {
      return shown;
    }
    StringBuilder rest = new StringBuilder(shown.length());
    int done = 0;
    for (Span span : spans) {
      rest.append(shown, done, Math.max(done, span.start));
      done = span.end;
    }
    return rest.append(shown, done, shown.length()).toString();
  }

  private @Nullable Matcher end(String shown) {
    if (shown.isEmpty() || NO_SUCH_END.indexOf(shown.charAt(shown.length() - 1)) >= 0) {
      return null;
    }
    int from = Math.max(0, shown.length() - LONGEST_AT_END);
    for (Pattern pattern : atEnd) {
      Matcher matcher = pattern.matcher(shown).region(from, shown.length());
      matcher.useTransparentBounds(true).useAnchoringBounds(false);
      if (matcher.find() && matcher.start() > 0) {
        return matcher;
      }
    }
    return null;
  }

  /** Advertising goes wherever it stands, furniture only between sentences. */
  private Edit.@Nullable Reason reason(String shown, int open, int close) {
    String inside = shown.substring(open + 1, close).strip();
    if (inside.length() < SHORTEST_IN_BRACKETS) {
      return null;
    }
    Reason reason = judge.judge(inside, Position.BODY);
    boolean between =
        open == 0
            || close == shown.length() - 1
            || SENTENCE_ENDS.indexOf(shown.charAt(open - 1)) >= 0;
    return reason == Reason.FURNITURE && !between ? null : reason;
  }

  /** The bracket that closes the one at {@code open}; -1 if none does near by. */
  private static int closing(String shown, int open) {
    char wanted = CLOSING.charAt(OPENING.indexOf(shown.charAt(open)));
    int limit = Math.min(shown.length(), open + LONGEST_IN_BRACKETS + 2);
    for (int i = open + 1; i < limit; i++) {
      char c = shown.charAt(i);
      if (c == wanted) {
        return i;
      }
      if (OPENING.indexOf(c) >= 0) {
        return -1;
      }
    }
    return -1;
  }

  /** The space before a span parted it from the text. */
  private static int withSpaceBefore(String shown, int start) {
    int from = start;
    while (from > 0 && shown.charAt(from - 1) == ' ') {
      from--;
    }
    return from;
  }

  /**
   * A part of a line that goes.
   *
   * @param start offset of its first char in what the line shows
   * @param end offset after its last char
   */
  record Span(int start, int end, Edit.Reason reason) {

    boolean overlaps(Span other) {
      return start < other.end && other.start < end;
    }

    TextEdit edit(Line line) {
      return TextEdit.remove(line.shownStart() + start, line.shownStart() + end, reason);
    }
  }
}
