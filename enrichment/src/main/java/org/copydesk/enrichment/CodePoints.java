package org.copydesk.enrichment;

import org.jspecify.annotations.Nullable;

/**
 * Turns a text's UTF-16 offsets, which the library uses, into code points, which the events use.
 */
final class CodePoints {

  /** Code points before each UTF-16 offset; null for a text in which the two are the same. */
  private final int @Nullable [] before;

  CodePoints(String text) {
    before = text.chars().anyMatch(c -> Character.isHighSurrogate((char) c)) ? count(text) : null;
  }

  /** Code points before {@code offset}, which is 0 to the text's length. */
  int at(int offset) {
    return before == null ? offset : before[offset];
  }

  private static int[] count(String text) {
    int[] before = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      boolean secondHalf =
          i > 0
              && Character.isLowSurrogate(text.charAt(i))
              && Character.isHighSurrogate(text.charAt(i - 1));
      before[i + 1] = before[i] + (secondHalf ? 0 : 1);
    }
    return before;
  }
}
