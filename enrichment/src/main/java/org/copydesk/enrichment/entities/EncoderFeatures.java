package org.copydesk.enrichment.entities;

/**
 * What an encoder is told of a token beside its pieces: four numbers, 0 to 182, each with its own
 * row in a table of the model. The trained models hold these numbers: a change here calls for
 * training anew.
 */
final class EncoderFeatures {

  /** How many numbers a token has: words that start, end and go on here, and its shape. */
  static final int SLOTS = 4;

  private static final int LENGTHS = 4;
  private static final int MARKS_A_SLOT = 57;

  private static final int LOWER_CASE = 172;
  private static final int CAPITALISED = 173;
  private static final int ONE_CAPITAL = 174;
  private static final int ALL_CAPITALS = 175;
  private static final int MIXED_CASE = 176;
  private static final int WITHOUT_CASE = 177;
  private static final int NUMBER = 178;
  private static final int IDEOGRAPH = 179;
  private static final int SENTENCE_END = 180;
  private static final int OTHER_SIGN = 181;

  private final Tokens tokens;
  private final Lexicon.Marks marks;

  EncoderFeatures(Tokens tokens, Lexicon.Marks marks) {
    this.tokens = tokens;
    this.marks = marks;
  }

  int get(int token, int slot) {
    return switch (slot) {
      case 0 -> mark(marks.start(token), 0);
      case 1 -> mark(marks.end(token), MARKS_A_SLOT);
      case 2 -> mark(marks.inside(token), 2 * MARKS_A_SLOT);
      default -> shape(token);
    };
  }

  private static int mark(int mark, int base) {
    if (mark <= 0) {
      return 0;
    }
    int length = Math.min(Lexicon.Marks.length(mark), LENGTHS);
    return base + 1 + (Lexicon.Marks.wordClass(mark) - 1) * LENGTHS + length - 1;
  }

  private int shape(int token) {
    return switch (tokens.kind(token)) {
      case IDEOGRAPH -> IDEOGRAPH;
      case NUMBER -> NUMBER;
      case WORD -> shape(tokens.text(token));
      case SIGN -> Sentences.isEndSign(tokens, token) ? SENTENCE_END : OTHER_SIGN;
    };
  }

  private static int shape(String word) {
    int capitals = 0;
    int small = 0;
    int others = 0;
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      int c = word.codePointAt(i);
      if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
        capitals++;
      } else if (Character.isLowerCase(c)) {
        small++;
      } else if (Character.isLetter(c)) {
        others++;
      }
    }
    if (capitals == 0) {
      return small > 0 ? LOWER_CASE : WITHOUT_CASE;
    }
    if (small == 0 && others == 0) {
      return capitals == 1 ? ONE_CAPITAL : ALL_CAPITALS;
    }
    int first = word.codePointAt(0);
    boolean capitalFirst = Character.isUpperCase(first) || Character.isTitleCase(first);
    return capitals == 1 && small > 0 && capitalFirst ? CAPITALISED : MIXED_CASE;
  }
}
