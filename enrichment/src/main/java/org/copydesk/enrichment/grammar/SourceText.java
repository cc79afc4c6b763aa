package org.copydesk.enrichment.grammar;

/** A text with its folded form, char by char of the same length, so that offsets serve both. */
final class SourceText {

  /** Spaces that may stand between two elements of a rule. */
  private static final int LONGEST_GAP = 3;

  private final String original;
  private final char[] folded;
  private final Folding folding;
  private final String clitics;

  /**
   * @param clitics letters that are written together with the word after them
   */
  SourceText(String original, Folding folding, String clitics) {
    this.original = original;
    this.folded = folding.fold(original);
    this.folding = folding;
    this.clitics = clitics;
  }

  int length() {
    return folded.length;
  }

  char at(int index) {
    return folded[index];
  }

  /** The folded chars; not to be written to. */
  char[] folded() {
    return folded;
  }

  char original(int index) {
    return original.charAt(index);
  }

  boolean isDigit(int index) {
    return folded[index] >= '0' && folded[index] <= '9';
  }

  /** Whether a letter stands there of a script that parts its words by spaces. */
  boolean isLetter(int index) {
    return folding.isLetter(folded[index]);
  }

  /** Whether no word may end before or start at that place. */
  boolean splitsWord(int index) {
    return index > 0 && index < folded.length && isLetter(index - 1) && isLetter(index);
  }

  /** Whether no word may start at that place: one may stand behind up to two clitics. */
  boolean splitsStart(int index) {
    if (!splitsWord(index)) {
      return false;
    }
    int at = index;
    while (at > 0 && index - at < 2 && clitics.indexOf(folded[at - 1]) >= 0) {
      at--;
    }
    return at == index || splitsWord(at);
  }

  /** Whether the word that starts at a place may not end at another: a clitic may. */
  boolean splitsEnd(int start, int end) {
    boolean clitic = end - start == 1 && clitics.indexOf(folded[start]) >= 0;
    return splitsWord(end) && !(clitic && !splitsWord(start));
  }

  int gapAfter(int index) {
    int at = index;
    while (at < folded.length && at - index < LONGEST_GAP && isSpace(folded[at])) {
      at++;
    }
    return at;
  }

  int gapBefore(int index) {
    int at = index;
    while (at > 0 && index - at < LONGEST_GAP && isSpace(folded[at - 1])) {
      at--;
    }
    return at;
  }

  boolean startsWith(String word, int index) {
    if (index + word.length() > folded.length || splitsWord(index + word.length())) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (folded[index + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  boolean endsWith(String word, int index) {
    int start = index - word.length();
    return start >= 0 && !splitsWord(start) && startsWith(word, start);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }
}
