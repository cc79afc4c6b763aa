package org.copydesk.enrichment.cleaning;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.copydesk.enrichment.resources.ResourceLines;

/** Labels and buttons of pages, which tell a line that consists of them. */
final class Words {

  /** What a word alone on a line says. */
  private enum Kind {
    /** Furniture wherever it stands. */
    STRONG,
    /** Furniture only outside the body, among others of its kind. */
    WEAK,
    /** The same, and furniture also where a count stands with it. */
    COUNTED,
    /** Furniture, and so is the list of other articles that follows it. */
    HEADING
  }

  private static final int LONGEST_LIST = 60;
  private static final int FEWEST_WEAK = 3;

  /** What may stand between labels, or about a count. */
  private static final String BETWEEN = " |·•/、,:()[]<>»+.#-wk万";

  private final Map<String, Kind> words = new HashMap<>();
  private int longest;

  Words(Folding folding) {
    for (String line : ResourceLines.read(Words.class, "furniture-words.tsv")) {
      String[] columns = line.split("\t", -1);
      String word = folding.fold(columns[0], 0, columns[0].length());
      words.put(word, Kind.valueOf(columns[1].toUpperCase(Locale.ROOT)));
      longest = Math.max(longest, word.length());
    }
  }

  /** A label or button that is furniture only among others. */
  boolean isWeak(String line) {
    return words.get(line) == Kind.WEAK || words.get(line) == Kind.COUNTED;
  }

  /** Heads a list of other articles. */
  boolean isHeading(String line) {
    String label = line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
    return words.get(label) == Kind.HEADING;
  }

  /** Furniture wherever it stands. */
  boolean isStrong(String line) {
    return words.get(line) == Kind.STRONG || isHeading(line);
  }

  /** Labels side by side, with or without counts, and nothing else: "likes 18 | comments 5". */
  boolean isList(String line) {
    if (line.length() > LONGEST_LIST) {
      return false;
    }
    int strong = 0;
    int weak = 0;
    boolean counted = false;
    boolean digits = false;
    int at = 0;
    while (at < line.length()) {
      int end = wordEnd(line, at);
      if (end > at) {
        String word = line.substring(at, end);
        weak += isWeak(word) ? 1 : 0;
        strong += isWeak(word) ? 0 : 1;
        counted |= words.get(word) == Kind.COUNTED;
        at = end;
      } else if (BETWEEN.indexOf(line.charAt(at)) >= 0 || Character.isDigit(line.charAt(at))) {
        digits |= Character.isDigit(line.charAt(at));
        at++;
      } else {
        return false;
      }
    }
    return weak >= FEWEST_WEAK || (strong > 0 && strong + weak > 1) || (counted && digits);
  }

  /** The end of the longest known word that starts here and ends at no letter; else here. */
  private int wordEnd(String line, int at) {
    if (at > 0 && isAlphabetic(line.charAt(at - 1))) {
      return at;
    }
    for (int end = Math.min(line.length(), at + longest); end > at; end--) {
      boolean whole = end == line.length() || !isAlphabetic(line.charAt(end));
      if (whole && words.containsKey(line.substring(at, end))) {
        return end;
      }
    }
    return at;
  }

  /** A letter of a script that writes words apart. */
  private static boolean isAlphabetic(char c) {
    return c < 0x0600 && Character.isLetter(c);
  }
}
