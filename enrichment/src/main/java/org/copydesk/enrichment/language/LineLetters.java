package org.copydesk.enrichment.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The letters of one line, or of the sentences of one kind in it, by script. Addresses and words
 * that hold digits say nothing about a language, so their letters do not count.
 */
final class LineLetters {

  /** A Chinese, Japanese or Korean letter says as much as this many of an alphabet. */
  private static final int LETTERS_PER_IDEOGRAPH = 4;

  final int start;
  int end;
  int han;
  int kana;
  int hangul;
  int hans;
  int hant;
  int jpan;

  /** The votes of its sentences for a script, each by the square root of its telling characters. */
  double hansVotes;

  double hantVotes;

  /** The alphabet of most lines' letters, and how many there are. */
  private UnicodeScript alphabet = UnicodeScript.COMMON;

  private int letters;

  /** The letters of all alphabets of a line that has several. */
  private @Nullable Map<UnicodeScript, Integer> alphabets;

  private LineLetters(int start, int end) {
    this.start = start;
    this.end = end;
  }

  static LineLetters count(String text, int start, int end, HanCharacters characters) {
    LineLetters line = new LineLetters(start, end);
    int i = start;
    while (i < end) {
      int wordEnd = wordEnd(text, i, end);
      if (wordEnd > i) {
        line.addWord(text, i, wordEnd, characters);
      }
      i = Math.max(wordEnd, i + 1);
    }
    line.voteForScript();
    return line;
  }

  /** Whether it is written in ideographs, kana or hangul, by its letters' worth. */
  boolean isIdeographic() {
    int worth = ideographicWorth();
    return worth > 0 && worth >= alphabetLetters();
  }

  /** The ideographs, kana and hangul in letters of an alphabet. */
  int ideographicWorth() {
    return LETTERS_PER_IDEOGRAPH * (han + kana + hangul);
  }

  /** Whether it holds any letters at all. */
  boolean isEmpty() {
    return han + kana + hangul == 0 && letters == 0;
  }

  /** Whether both are ideographic, or of one alphabet. */
  boolean isOfKind(LineLetters other) {
    return isIdeographic()
        ? other.isIdeographic()
        : !other.isIdeographic() && alphabet() == other.alphabet();
  }

  /** Takes in the letters that follow. */
  void append(LineLetters other) {
    end = other.end;
    han += other.han;
    kana += other.kana;
    hangul += other.hangul;
    hans += other.hans;
    hant += other.hant;
    jpan += other.jpan;
    hansVotes += other.hansVotes;
    hantVotes += other.hantVotes;
    if (other.alphabets != null) {
      other.alphabets.forEach(this::addToAlphabet);
    } else if (other.letters > 0) {
      addToAlphabet(other.alphabet, other.letters);
    }
  }

  /** The letters of the alphabet that the line holds most of, 0 if it holds none. */
  int alphabetLetters() {
    return alphabets == null
        ? letters
        : alphabets.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** The alphabet that the line holds most of. */
  UnicodeScript alphabet() {
    return alphabets == null
        ? alphabet
        : alphabets.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(UnicodeScript.COMMON);
  }

  private void voteForScript() {
    int telling = hans + hant;
    if (telling > 0) {
      hansVotes = hans / Math.sqrt(telling);
      hantVotes = hant / Math.sqrt(telling);
    }
  }

  private void addWord(String text, int start, int end, HanCharacters characters) {
    if (isAddressOrCode(text, start, end)) {
      return;
    }
    for (int i = start; i < end; i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (Character.isLetter(c)) {
        addLetter(c, characters);
      }
    }
  }

  private void addLetter(int c, HanCharacters characters) {
    UnicodeScript script = UnicodeScript.of(c);
    switch (script) {
      case HAN -> addHan(c, characters);
      case HIRAGANA, KATAKANA -> kana++;
      case HANGUL -> hangul++;
      case COMMON, INHERITED, UNKNOWN -> {}
      default -> addToAlphabet(script, 1);
    }
  }

  private void addToAlphabet(UnicodeScript script, int count) {
    if (alphabets == null && letters > 0 && script != alphabet) {
      alphabets = new EnumMap<>(UnicodeScript.class);
      alphabets.put(alphabet, letters);
    }
    if (alphabets == null) {
      alphabet = script;
      letters += count;
    } else {
      alphabets.merge(script, count, Integer::sum);
    }
  }

  private void addHan(int c, HanCharacters characters) {
    han++;
    if (Character.isBmpCodePoint(c)) {
      switch (characters.tell((char) c)) {
        case HANS -> hans++;
        case HANT -> hant++;
        case JPAN -> jpan++;
        case NOTHING -> {}
      }
    }
  }

  /** Words of ASCII go on over the punctuation of addresses; all others are runs of letters. */
  private static int wordEnd(String text, int start, int end) {
    int i = start;
    if (text.charAt(i) < 0x80) {
      while (i < end && text.charAt(i) > ' ' && text.charAt(i) < 0x80) {
        i++;
      }
      return i;
    }
    while (i < end && text.charAt(i) >= 0x80) {
      i++;
    }
    return i;
  }

  private static boolean isAddressOrCode(String text, int start, int end) {
    if (text.charAt(start) >= 0x80) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean inner = i > start && i < end - 1;
      boolean point = c == '.' && inner && Character.isLetter(text.charAt(i + 1));
      if (point || Character.isDigit(c) || c == '@' || (inner && "/=_".indexOf(c) >= 0)) {
        return true;
      }
    }
    return false;
  }
}
