package org.copydesk.enrichment.entities;

import java.util.Arrays;

/**
 * A text cut into tokens: an ideograph, a word of letters, a number or a sign each; white space
 * belongs to none. Offsets are UTF-16 indices of the text.
 */
final class Tokens {

  /** What a token is made of. */
  enum Kind {
    IDEOGRAPH,
    WORD,
    NUMBER,
    SIGN
  }

  private final String text;
  private int size;
  private int[] starts;
  private int[] ends;
  private Kind[] kinds;

  private Tokens(String text, int capacity) {
    this.text = text;
    starts = new int[capacity];
    ends = new int[capacity];
    kinds = new Kind[capacity];
  }

  static Tokens of(String text, int from, int to) {
    Tokens tokens = new Tokens(text, Math.max(8, (to - from) / 2));
    int i = from;
    while (i < to) {
      int c = text.codePointAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        i++;
        continue;
      }
      Kind kind = kindOf(c);
      int end = Math.min(to, i + Character.charCount(c));
      if (kind == Kind.WORD || kind == Kind.NUMBER) {
        end = runEnd(text, end, to, kind);
      }
      tokens.add(i, end, kind);
      i = end;
    }
    return tokens;
  }

  int size() {
    return size;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  Kind kind(int i) {
    return kinds[i];
  }

  String text(int i) {
    return text.substring(starts[i], ends[i]);
  }

  char charAt(int offset) {
    return text.charAt(offset);
  }

  /** Whether nothing stands between this token and the one before. */
  boolean joined(int i) {
    return i > 0 && ends[i - 1] == starts[i];
  }

  private void add(int start, int end, Kind kind) {
    if (size == starts.length) {
      int capacity = size * 2;
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      kinds = Arrays.copyOf(kinds, capacity);
    }
    starts[size] = start;
    ends[size] = end;
    kinds[size++] = kind;
  }

  private static int runEnd(String text, int from, int to, Kind kind) {
    int i = from;
    while (i < to) {
      int c = text.codePointAt(i);
      if (kindOf(c) != kind && Character.getType(c) != Character.NON_SPACING_MARK) {
        break;
      }
      i += Character.charCount(c);
    }
    return Math.min(i, to);
  }

  private static Kind kindOf(int c) {
    if (Character.isIdeographic(c)) {
      return Kind.IDEOGRAPH;
    }
    if (Character.isLetter(c)) {
      return Kind.WORD;
    }
    return Character.isDigit(c) ? Kind.NUMBER : Kind.SIGN;
  }
}
