package org.copydesk.enrichment.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a line where the kind of script changes between its sentences, and leaves out what it
 * quotes: a quotation in another language does not make the line one of that language.
 */
final class LinePieces {

  /** Letters' worth around the quotations from which on these don't count. */
  private static final int ENOUGH = 16;

  private static final int LONGEST_QUOTATION = 500;

  private static final String OPENING = "「『“«„\"";
  private static final String CLOSING = "」』”»“\"";
  private static final String ENDS = "。！？!?.…";

  private final HanCharacters characters;

  LinePieces(HanCharacters characters) {
    this.characters = characters;
  }

  /** The pieces of a line that have letters. */
  List<LineLetters> of(String text, int start, int end) {
    List<LineLetters> around = cut(text, start, end, true);
    return worth(around) >= ENOUGH ? around : cut(text, start, end, false);
  }

  private List<LineLetters> cut(String text, int start, int end, boolean leavingQuotations) {
    List<LineLetters> pieces = new ArrayList<>();
    int at = start;
    int sentence = start;
    while (at < end) {
      int close = leavingQuotations ? closing(text, at, end) : -1;
      if (close > 0) {
        add(pieces, text, sentence, at);
        at = close;
        sentence = close + 1;
      } else if (endsSentence(text, at, end)) {
        add(pieces, text, sentence, at + 1);
        sentence = at + 1;
      }
      at++;
    }
    add(pieces, text, sentence, end);
    return pieces;
  }

  /** Where the quotation ends that starts there; -1 if none does. */
  private static int closing(String text, int at, int end) {
    int kind = OPENING.indexOf(text.charAt(at));
    return kind < 0
        ? -1
        : text.indexOf(CLOSING.charAt(kind), at + 1, Math.min(end, at + LONGEST_QUOTATION));
  }

  private static boolean endsSentence(String text, int at, int end) {
    char c = text.charAt(at);
    return ENDS.indexOf(c) >= 0
        && (c > 0x7F || at + 1 == end || text.charAt(at + 1) == ' ' || text.charAt(at + 1) > 0x7F);
  }

  private void add(List<LineLetters> pieces, String text, int start, int end) {
    if (end > start) {
      LineLetters piece = LineLetters.count(text, start, end, characters);
      if (!piece.isEmpty()) {
        join(pieces, piece);
      }
    }
  }

  private static void join(List<LineLetters> pieces, LineLetters piece) {
    if (!pieces.isEmpty() && pieces.getLast().isOfKind(piece)) {
      pieces.getLast().append(piece);
    } else {
      pieces.add(piece);
    }
  }

  private static int worth(List<LineLetters> pieces) {
    return pieces.stream()
        .mapToInt(piece -> Math.max(piece.ideographicWorth(), piece.alphabetLetters()))
        .sum();
  }
}
