package org.copydesk.enrichment.cleaning;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of an article.
 *
 * @param start offset of its first char
 * @param end offset after its last char, before the line break
 * @param next offset of the next line, or the end of the text
 * @param shownStart offset of its first char that is no space
 * @param shown its text without space around, folded for comparison char by char
 */
record Line(int start, int end, int next, int shownStart, String shown) {

  static List<Line> of(String text, Folding folding) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int lineBreak = text.indexOf('\n', start);
      int end = lineBreak < 0 ? text.length() : lineBreak;
      int next = lineBreak < 0 ? end : end + 1;
      int shownStart = start;
      while (shownStart < end && Folding.isSpace(text.charAt(shownStart))) {
        shownStart++;
      }
      lines.add(new Line(start, end, next, shownStart, folding.fold(text, start, end)));
      start = next;
    }
    return lines;
  }

  /** Whether it holds ideographs: such a line says more with fewer characters. */
  static boolean isChinese(String shown) {
    return shown.chars().anyMatch(c -> c >= 0x3400 && c < 0xA000);
  }

  boolean isBlank() {
    return shown.isEmpty();
  }

  /** Long enough, or finished like a sentence: what only the body of an article has. */
  boolean isProse() {
    int length = shown.length();
    if (length == 0) {
      return false;
    }
    boolean sentence = "。!?.…\"”」』".indexOf(shown.charAt(length - 1)) >= 0;
    boolean chinese = isChinese(shown);
    return sentence ? length >= (chinese ? 12 : 50) : length >= (chinese ? 50 : 140);
  }
}
