package org.copydesk.enrichment.entities;

/** Where the sentences of a line end, as far as it can be told from the tokens around a sign. */
final class Sentences {

  private static final String END_SIGNS = ".。!?！？";

  /** Shorter capitalised words before a full stop may be abbreviations within a name: St., Corp. */
  private static final int SURELY_WHOLE = 5;

  private static final String CLOSING_SIGNS = "”’」』）)】》]\"";

  private static final int MOST_CLOSING = 3;

  private Sentences() {}

  /** Whether a token is one of the signs that end a sentence. */
  static boolean isEndSign(Tokens tokens, int token) {
    return tokens.end(token) - tokens.start(token) == 1
        && END_SIGNS.indexOf(tokens.charAt(tokens.start(token))) >= 0;
  }

  /** Whether a sentence ends with this token, surely enough to read on without what is before. */
  static boolean endsWith(Tokens tokens, int token) {
    int next = token + 1;
    if (next == tokens.size()) {
      return true;
    }
    if (isEndSign(tokens, next) || isClosing(tokens, next)) {
      return false;
    }
    int sign = token;
    while (sign > 0 && token - sign < MOST_CLOSING && isClosing(tokens, sign)) {
      sign--;
    }
    if (!isEndSign(tokens, sign)) {
      return false;
    }
    boolean fullStop = tokens.charAt(tokens.start(sign)) == '.';
    return !fullStop || (sign > 0 && !tokens.joined(next) && isWhole(tokens, sign - 1));
  }

  private static boolean isClosing(Tokens tokens, int token) {
    return CLOSING_SIGNS.indexOf(tokens.charAt(tokens.start(token))) >= 0;
  }

  private static boolean isWhole(Tokens tokens, int word) {
    int length = tokens.end(word) - tokens.start(word);
    boolean small = Character.isLowerCase(tokens.charAt(tokens.start(word)));
    return tokens.kind(word) != Tokens.Kind.WORD || length >= SURELY_WHOLE || (small && length > 2);
  }
}
