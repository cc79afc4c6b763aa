package org.copydesk.enrichment.dates;

/** Where a text's clauses, sentences and paragraphs end. */
final class TextShape {

  private static final String CLAUSE_ENDS = "，,；;،؛";
  private static final String SENTENCE_ENDS = "。！？!?؟";

  private final int[] clause;
  private final int[] sentence;
  private final int[] paragraph;

  TextShape(String text) {
    clause = new int[text.length() + 1];
    sentence = new int[text.length() + 1];
    paragraph = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      boolean line = text.charAt(i) == '\n';
      boolean stop = line || endsSentence(text, i);
      boolean pause = stop || endsClause(text, i);
      paragraph[i + 1] = paragraph[i] + (line ? 1 : 0);
      sentence[i + 1] = sentence[i] + (stop ? 1 : 0);
      clause[i + 1] = clause[i] + (pause ? 1 : 0);
    }
  }

  private static boolean endsSentence(String text, int at) {
    char c = text.charAt(at);
    return SENTENCE_ENDS.indexOf(c) >= 0 || (c == '.' && isFullStop(text, at));
  }

  /**
   * A full stop follows a word of small letters or of a script without capitals, or a year, unlike
   * that of an abbreviation or of a day's number.
   */
  private static boolean isFullStop(String text, int at) {
    if (at + 2 >= text.length() || at < 3 || text.charAt(at + 1) != ' ') {
      return false;
    }
    char next = text.charAt(at + 2);
    return Character.isLetter(next)
        && !Character.isLowerCase(next)
        && (endsWord(text, at) || endsYear(text, at));
  }

  private static boolean endsWord(String text, int at) {
    char last = text.charAt(at - 1);
    char before = text.charAt(at - 2);
    return Character.isLetter(last)
        && !Character.isUpperCase(last)
        && Character.isLetter(before)
        && !Character.isUpperCase(before);
  }

  private static boolean endsYear(String text, int at) {
    return at > 3 && text.substring(at - 4, at).chars().allMatch(Character::isDigit);
  }

  private static boolean endsClause(String text, int at) {
    return CLAUSE_ENDS.indexOf(text.charAt(at)) >= 0
        && !(at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)));
  }

  boolean sameClause(int first, int second) {
    return clause[first] == clause[second];
  }

  boolean sameSentence(int first, int second) {
    return sentence[first] == sentence[second];
  }

  boolean sameParagraph(int first, int second) {
    return paragraph[first] == paragraph[second];
  }
}
