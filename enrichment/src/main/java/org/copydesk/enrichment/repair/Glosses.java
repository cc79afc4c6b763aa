package org.copydesk.enrichment.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parentheses with a toned syllable in a text, and whether a converter put them there. */
final class Glosses {

  private static final String[] SPEAKS_OF_READINGS = {
    "拼音", "讀音", "读音", "讀作", "读作", "多音", "發音", "发音", "注音", "念作", "音同"
  };

  /** So many glosses are the converter's even in a text about pronunciation. */
  static final int MANY = 12;

  /** Cost of the rarest character that everyone can read. */
  private static final int COMMON = 21;

  private final String text;
  private final MandarinReadings mandarin;
  private final HanModel model;
  private final List<Integer> parentheses = new ArrayList<>();
  private final Map<Character, Set<String>> readingsGiven = new HashMap<>();
  private int otherRomanisations;
  private int unusualReadings;

  Glosses(String text, MandarinReadings mandarin, HanModel model) {
    this.text = text;
    this.model = model;
    this.mandarin = mandarin;
    for (int open = text.indexOf('(', 1); open > 0; open = text.indexOf('(', open + 1)) {
      examine(open);
    }
  }

  private void examine(int open) {
    int end = open + 1;
    while (end < text.length() && end - open < 32 && isRomanisation(text.charAt(end))) {
      end++;
    }
    String inside = text.substring(open + 1, end);
    if (end >= text.length() || text.charAt(end) != ')' || !Pinyin.hasTone(inside)) {
      return;
    }
    char glossed = text.charAt(open - 1);
    if (mandarin.readings(glossed).contains(inside)) {
      parentheses.add(open);
      readingsGiven.computeIfAbsent(glossed, key -> new HashSet<>()).add(inside);
      unusualReadings += mandarin.readings(glossed).getFirst().equals(inside) ? 0 : 1;
    } else {
      otherRomanisations++;
    }
  }

  private static boolean isRomanisation(char c) {
    return Pinyin.isLetter(c) || c == ' ' || c == '\'' || (c >= 'A' && c <= 'Z');
  }

  /** Offsets of the opening parentheses of all glosses behind a traditional character. */
  List<Integer> parentheses() {
    return parentheses;
  }

  /**
   * Whether they are a converter's. It glosses each of its characters wherever it occurs, always
   * with the same reading; an author explains one reading once, or writes about readings.
   */
  boolean areInserted() {
    int count = parentheses.size();
    if (count == 0 || otherRomanisations * 3 > count || hasTwoReadings()) {
      return false;
    }
    if (count < MANY && speaksOfReadings(text)) {
      return false;
    }
    if (count == 1) {
      return unusualReadings == 0
          && unglossed() <= 1
          && commonlyKnown(text.charAt(parentheses.getFirst() - 1));
    }
    return unglossed() <= count;
  }

  /** Nobody explains how such a character is read; the converter does. */
  private boolean commonlyKnown(char c) {
    return model.cost(' ', c) <= COMMON;
  }

  private boolean hasTwoReadings() {
    long twice = readingsGiven.values().stream().filter(given -> given.size() > 1).count();
    return twice * 3 > readingsGiven.size();
  }

  static boolean speaksOfReadings(String text) {
    for (String word : SPEAKS_OF_READINGS) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** How often a character that is glossed somewhere stands without gloss. */
  private int unglossed() {
    int occurrences = 0;
    for (int i = 0; i < text.length(); i++) {
      occurrences += readingsGiven.containsKey(text.charAt(i)) ? 1 : 0;
    }
    return occurrences - parentheses.size();
  }

  /** End of the character at {@code position} together with a gloss of it. */
  static int endOfGloss(String text, int position, MandarinReadings mandarin) {
    return endOfGloss(text, position + 1, text.charAt(position), mandarin);
  }

  /** End of a gloss of {@code glossed} that starts at {@code open}, or {@code open}. */
  static int endOfGloss(String text, int open, char glossed, MandarinReadings mandarin) {
    if (open + 2 < text.length() && text.charAt(open) == '(') {
      int end = Pinyin.end(text, open + 1);
      if (end < text.length()
          && text.charAt(end) == ')'
          && mandarin.readings(glossed).contains(text.substring(open + 1, end))) {
        return end + 1;
      }
    }
    return open;
  }
}
