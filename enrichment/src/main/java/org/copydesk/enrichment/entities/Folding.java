package org.copydesk.enrichment.entities;

import org.copydesk.enrichment.language.HanCharacters;

/**
 * The form in which names are compared: simplified characters, ASCII for its full-width twins, one
 * kind of apostrophe and of middle dot. Every character keeps its place.
 */
final class Folding {

  private final HanCharacters characters;

  Folding(HanCharacters characters) {
    this.characters = characters;
  }

  String fold(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = fold(chars[i]);
    }
    return new String(chars);
  }

  private char fold(char c) {
    if (c < 0x80) {
      return c;
    }
    if (c >= '\uFF10' && c <= '\uFF5A' && Character.isLetterOrDigit(c)) {
      return (char) (c - 0xFEE0);
    }
    return switch (c) {
      case '\u2019', '\u02BC' -> '\'';
      case '\u30FB', '\u2022', '\u2027', '\uFF65', '\u2219', '\u22C5' -> '\u00B7';
      case '\u00A0', '\u3000' -> ' ';
      default -> characters.simplified(c);
    };
  }
}
