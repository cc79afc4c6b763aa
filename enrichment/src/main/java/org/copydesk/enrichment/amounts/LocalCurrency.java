package org.copydesk.enrichment.amounts;

import java.util.List;

/**
 * A currency that shares its name or sign with others.
 *
 * @param name what it shares
 * @param code ISO 4217
 * @param expected language tags in which it goes without saying; {@code *} for all
 * @param possible language tags in which it can be meant
 * @param needed how often the text must name its country for it to win over the expected one
 * @param words names of its country, of places there and of the currency itself
 */
record LocalCurrency(
    String name,
    String code,
    List<String> expected,
    List<String> possible,
    int needed,
    List<String> words) {

  /** A word counts this often at most: one subject of the text is no more than that. */
  private static final int MOST_OF_A_WORD = 3;

  static LocalCurrency parse(String line) {
    String[] columns = line.split("\t", -1);
    return new LocalCurrency(
        columns[0],
        columns[1],
        list(columns[2], ","),
        list(columns[3], ","),
        Integer.parseInt(columns[4]),
        list(columns[5], "\\|"));
  }

  private static List<String> list(String column, String separator) {
    return List.of(column.split(separator, -1));
  }

  boolean isExpectedIn(String languageTag) {
    return covers(expected, languageTag);
  }

  boolean canOccurIn(String languageTag) {
    return covers(possible, languageTag);
  }

  private static boolean covers(List<String> tags, String languageTag) {
    return tags.stream()
        .anyMatch(
            tag -> tag.equals("*") || tag.equals(languageTag) || languageTag.startsWith(tag + "-"));
  }

  /** How often a text names the currency's country. */
  int evidence(String text) {
    int count = 0;
    for (String word : words) {
      count += occurrences(text, word);
    }
    return count;
  }

  private static int occurrences(String text, String word) {
    int count = 0;
    int at = text.indexOf(word);
    while (at >= 0 && count < MOST_OF_A_WORD) {
      if (at == 0 || !insideWord(text.charAt(at - 1), word.charAt(0))) {
        count++;
      }
      at = text.indexOf(word, at + word.length());
    }
    return count;
  }

  private static boolean insideWord(char before, char first) {
    return Character.isLetter(before)
        && Character.isLetter(first)
        && Character.UnicodeScript.of(before) == Character.UnicodeScript.of(first)
        && (Character.isUpperCase(before)
            || Character.isLowerCase(before)
            || Character.UnicodeScript.of(first) == Character.UnicodeScript.ARABIC);
  }
}
