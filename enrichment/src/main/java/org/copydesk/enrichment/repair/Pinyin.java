package org.copydesk.enrichment.repair;

/** Recognises romanised syllables. */
final class Pinyin {

  private static final String PLAIN = "aaaaeeeeiiiioooouuuuüüüü";
  private static final String MARKED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ";
  static final int LONGEST = 6;

  private Pinyin() {}

  /** End of the letters that start at {@code from}, at most one syllable's worth. */
  static int end(CharSequence text, int from) {
    int end = from;
    while (end < text.length() && end - from <= LONGEST && isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || c == 'ü' || MARKED.indexOf(c) >= 0;
  }

  static boolean hasTone(CharSequence syllable) {
    return syllable.chars().anyMatch(c -> MARKED.indexOf(c) >= 0);
  }

  /** The syllable without tone marks, ü written as u. */
  static String withoutTone(String syllable) {
    StringBuilder plain = new StringBuilder(syllable.length());
    for (int i = 0; i < syllable.length(); i++) {
      int mark = MARKED.indexOf(syllable.charAt(i));
      char c = mark < 0 ? syllable.charAt(i) : PLAIN.charAt(mark);
      plain.append(c == 'ü' || c == 'v' ? 'u' : c);
    }
    return plain.toString();
  }
}
