package org.copydesk.enrichment.grammar;

import java.util.List;

/**
 * What must or must not stand beside a rule's text.
 *
 * @param behind whether it looks at the text before, else at the text after
 * @param wanted whether one of the alternatives must stand there, else none may
 * @param words literal alternatives
 * @param digit whether a digit is an alternative
 * @param letter whether a letter of an alphabet is an alternative
 * @param edge whether the text's or line's edge is an alternative
 * @param capital whether a capital letter at the rule's own start is an alternative
 */
record Lookaround(
    boolean behind,
    boolean wanted,
    List<Word> words,
    boolean digit,
    boolean letter,
    boolean edge,
    boolean capital) {

  private static final String DIGIT = "DIGIT";

  /**
   * A literal alternative.
   *
   * @param text folded
   * @param thenDigit whether a digit must follow it, as in {@code .DIGIT}
   * @param acrossGap whether it is a word, which may stand behind a space; punctuation may not
   */
  record Word(String text, boolean thenDigit, boolean acrossGap) {

    /**
     * @param form as written; a leading {@code +} forbids the gap before a word
     */
    static Word of(String form) {
      boolean glued = form.length() > 1 && form.charAt(0) == '+';
      String written = glued ? form.substring(1) : form;
      boolean digit = written.endsWith(DIGIT);
      int length = written.length() - (digit ? DIGIT.length() : 0);
      char last = written.charAt(written.length() - 1);
      boolean letter = last >= 128 || Character.isLetterOrDigit(last);
      return new Word(written.substring(0, length), digit, letter && !glued);
    }

    boolean endsAt(SourceText source, int index) {
      return !thenDigit && source.endsWith(text, index);
    }

    boolean startsAt(SourceText source, int index) {
      if (!source.startsWith(text, index)) {
        return false;
      }
      int next = index + text.length();
      return !thenDigit || (next < source.length() && source.isDigit(next));
    }
  }

  boolean holds(SourceText text, int start, int end) {
    return found(text, start, end) == wanted;
  }

  private boolean found(SourceText text, int start, int end) {
    if (capital && Character.isUpperCase(text.original(start))) {
      return true;
    }
    return behind ? foundBehind(text, start) : foundAhead(text, end);
  }

  private boolean foundBehind(SourceText text, int start) {
    if (start > 0 && ((digit && text.isDigit(start - 1)) || (letter && text.isLetter(start - 1)))) {
      return true;
    }
    int at = text.gapBefore(start);
    if (edge && (at == 0 || text.at(at - 1) == '\n')) {
      return true;
    }
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.endsAt(text, start) || (at != start && word.acrossGap() && word.endsAt(text, at))) {
        return true;
      }
    }
    return false;
  }

  private boolean foundAhead(SourceText text, int end) {
    if (end < text.length() && ((digit && text.isDigit(end)) || (letter && text.isLetter(end)))) {
      return true;
    }
    int at = text.gapAfter(end);
    if (edge && (at == text.length() || text.at(at) == '\n')) {
      return true;
    }
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.startsAt(text, end) || (at != end && word.acrossGap() && word.startsAt(text, at))) {
        return true;
      }
    }
    return false;
  }
}
