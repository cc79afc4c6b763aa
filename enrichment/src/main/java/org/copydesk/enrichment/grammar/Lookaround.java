package org.copydesk.enrichment.grammar;

import java.util.List;

/**
 * What must or must not stand beside a rule's text.
 *
 * @param behind whether it looks at the text before, else at the text after
 * @param wanted whether one of the alternatives must stand there, else none may
 * @param words literal alternatives, folded
 * @param digit whether a digit is an alternative
 * @param letter whether a letter of an alphabet is an alternative
 * @param edge whether the text's or line's edge is an alternative
 * @param capital whether a capital letter at the rule's own start is an alternative
 */
record Lookaround(
    boolean behind,
    boolean wanted,
    List<String> words,
    boolean digit,
    boolean letter,
    boolean edge,
    boolean capital) {

  private static final String DIGIT = "DIGIT";

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
    for (String word : words) {
      if (text.endsWith(word, start) || (at != start && isWord(word) && text.endsWith(word, at))) {
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
    for (String word : words) {
      if (startsWith(text, word, end) || (at != end && isWord(word) && text.startsWith(word, at))) {
        return true;
      }
    }
    return false;
  }

  /** A word that ends in DIGIT, such as ".DIGIT", asks for a digit after its other characters. */
  private static boolean startsWith(SourceText text, String word, int index) {
    if (!word.endsWith(DIGIT)) {
      return text.startsWith(word, index);
    }
    String before = word.substring(0, word.length() - DIGIT.length());
    int digit = index + before.length();
    return digit < text.length() && text.startsWith(before, index) && text.isDigit(digit);
  }

  /** Words are looked for across a gap too; punctuation only side by side. */
  private static boolean isWord(String word) {
    char last = word.charAt(word.length() - 1);
    return last >= 128 || Character.isLetterOrDigit(last);
  }
}
