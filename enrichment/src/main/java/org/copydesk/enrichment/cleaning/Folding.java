package org.copydesk.enrichment.cleaning;

import org.copydesk.enrichment.language.HanCharacters;

/** Makes lines comparable: lower case, simplified characters, half-width ASCII, no space around. */
final class Folding {

  private final HanCharacters characters;

  Folding(HanCharacters characters) {
    this.characters = characters;
  }

  String fold(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    StringBuilder folded = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      folded.append(fold(text.charAt(i)));
    }
    return folded.toString();
  }

  /** The same text in simplified characters and otherwise as it is. */
  String foldHan(String text) {
    StringBuilder folded = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      folded.setCharAt(i, characters.simplified(text.charAt(i)));
    }
    return folded.toString();
  }

  private char fold(char c) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c + 'a' - 'A');
    }
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return fold((char) (c - '\uFF01' + '!'));
    }
    return isSpace(c) ? ' ' : characters.simplified(c);
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u3000';
  }
}
