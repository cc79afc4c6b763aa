package org.copydesk.enrichment.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.copydesk.enrichment.resources.ResourceLines;
import org.copydesk.events.Edit;
import org.jspecify.annotations.Nullable;

/**
 * Finds sentences inside a paragraph that call upon the reader of a page: to scan a code, to follow
 * an account. What stands in quotation marks is told, not called.
 */
final class CallSentences {

  private static final String ENDS = "。!?.";
  private static final String QUOTES_OPEN = "“「『";
  private static final String QUOTES_CLOSE = "”」』";

  /** A call is short. */
  private static final int LONGEST = 90;

  /** What is left of a line has to be worth a line. */
  private static final int SHORTEST_REST = 12;

  private final List<Call> calls;

  /** A form that such sentences have. */
  private record Call(Edit.Reason reason, Pattern pattern) {}

  CallSentences(Folding folding) {
    calls =
        ResourceLines.read(CallSentences.class, "call-sentences.txt").stream()
            .map(line -> line.split("\t", 2))
            .map(columns ->
                new Call(
                    columns[0].equals("spam") ? Edit.Reason.SPAM : Edit.Reason.FURNITURE,
                    Pattern.compile(folding.foldHan(columns[1]))))
            .toList();
  }

  /** The sentences, in offsets of {@code shown}, in order; none where they are the whole line. */
  List<ForeignSpans.Span> of(String shown) {
    List<ForeignSpans.Span> found = new ArrayList<>();
    int removed = 0;
    int start = 0;
    int quotes = 0;
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      quotes += QUOTES_OPEN.indexOf(c) >= 0 ? 1 : QUOTES_CLOSE.indexOf(c) >= 0 ? -1 : 0;
      if (quotes > 0 || !endsSentence(shown, i)) {
        continue;
      }
      Edit.Reason reason = reason(shown, start, i);
      if (reason != null) {
        found.add(new ForeignSpans.Span(start, i + 1, reason));
        removed += i + 1 - start;
      }
      start = i + 1;
    }
    return shown.length() - removed < SHORTEST_REST ? List.of() : found;
  }

  private static boolean endsSentence(String shown, int at) {
    char c = shown.charAt(at);
    boolean last = at + 1 == shown.length();
    return ENDS.indexOf(c) >= 0 && (c != '.' || last || shown.charAt(at + 1) == ' ');
  }

  private Edit.@Nullable Reason reason(String shown, int start, int end) {
    int from = start;
    while (from < end && shown.charAt(from) == ' ') {
      from++;
    }
    if (end - from > LONGEST || end == from) {
      return null;
    }
    for (Call call : calls) {
      if (call.pattern.matcher(shown).region(from, end).matches()) {
        return call.reason;
      }
    }
    return null;
  }
}
