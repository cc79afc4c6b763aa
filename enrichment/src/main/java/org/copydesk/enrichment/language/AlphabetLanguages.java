package org.copydesk.enrichment.language;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the languages of one alphabet apart, by the way in which letters follow one another and by
 * function words. Holds a few megabytes.
 */
final class AlphabetLanguages {

  /**
   * What a nat of the letters' cost is worth: less than one, because letters that were seen say
   * much of those that come. This figure and the next four were tuned on pieces of three to five
   * words of ten languages.
   */
  private static final double LETTERS = 0.4;

  private static final double NATS_PER_FUNCTION_WORD = 3;

  /** What a language of less news than the others must make up for, in nats. */
  private static final double SMALL_LANGUAGE = 2;

  private static final double SMALLER_LANGUAGE = 1;

  /** What the language of most news has ahead of the others. */
  private static final double ENGLISH = -0.7;

  /**
   * What a letter costs on average, in nats, from which on a Latin text is no language but a code
   * or keys hit at random: those cost 5 and more, of 1,900 short texts of languages none above 4.1.
   */
  private static final double GIBBERISH = 4.6;

  /** Fewer letters say nothing of that. */
  private static final int LETTERS_OF_GIBBERISH = 6;

  private static final List<String> SMALL =
      List.of("da", "nb", "fi", "cs", "hu", "ro", "sv", "bg", "sr", "kk", "mn", "ur");
  private static final List<String> SMALLER = List.of("nl", "pl", "uk", "fa");

  /** Alphabets that one large language has for itself. */
  private static final Map<UnicodeScript, String> OWN =
      Map.ofEntries(
          Map.entry(UnicodeScript.DEVANAGARI, "hi"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.SINHALA, "si"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.MYANMAR, "my"),
          Map.entry(UnicodeScript.ETHIOPIC, "am"));

  private final Map<UnicodeScript, LetterModel> models =
      Map.of(
          UnicodeScript.LATIN,
          new LetterModel(
              List.of(
                  "en", "es", "fr", "de", "pt", "it", "tr", "id", "vi", "nl", "pl", "sv", "da",
                  "nb", "fi", "cs", "hu", "ro")),
          UnicodeScript.CYRILLIC,
          new LetterModel(List.of("ru", "uk", "bg", "sr", "kk", "mn")),
          UnicodeScript.ARABIC,
          new LetterModel(List.of("ar", "fa", "ur")));
  private final FunctionWords functionWords = new FunctionWords();

  AlphabetLanguages() {
    Map<String, LetterModel> byLanguage = new HashMap<>();
    models
        .values()
        .forEach(model -> model.languages().forEach(language -> byLanguage.put(language, model)));
    HanCharacters.forEachPackedRow(
        "letter-sequences.tsv.gz",
        row -> {
          String[] columns = row.split("\t", -1);
          LetterModel model = byLanguage.get(columns[0]);
          if (model != null) {
            model.add(columns[0], Integer.parseInt(columns[1]), columns[2].split(" ", -1));
          }
        });
    models.values().forEach(LetterModel::complete);
  }

  /**
   * The probabilities of languages for a piece of text in one alphabet, by BCP 47 tag; empty if
   * nothing is known of it.
   */
  Map<String, Double> probabilities(String text, UnicodeScript alphabet) {
    String own = OWN.get(alphabet);
    if (own != null) {
      return Map.of(own, 1.0);
    }
    LetterModel model = models.get(alphabet);
    if (model == null) {
      return Map.of();
    }
    double[] costs = model.cost(text);
    if (alphabet == UnicodeScript.LATIN && isGibberish(text, costs)) {
      return Map.of();
    }
    Map<String, Integer> words = functionWords.count(text);
    Map<String, Double> nats = new HashMap<>();
    for (int i = 0; i < costs.length; i++) {
      String language = model.languages().get(i);
      nats.put(
          language,
          -LETTERS * costs[i]
              + NATS_PER_FUNCTION_WORD * words.getOrDefault(language, 0)
              - handicap(language));
    }
    return normalized(nats);
  }

  private static boolean isGibberish(String text, double[] costs) {
    long letters = text.chars().filter(Character::isLetter).count();
    double least = Arrays.stream(costs).min().orElse(0);
    return letters >= LETTERS_OF_GIBBERISH && least > GIBBERISH * letters;
  }

  private static double handicap(String language) {
    if (SMALL.contains(language)) {
      return SMALL_LANGUAGE;
    }
    if (SMALLER.contains(language)) {
      return SMALLER_LANGUAGE;
    }
    return language.equals("en") ? ENGLISH : 0;
  }

  private static Map<String, Double> normalized(Map<String, Double> nats) {
    double best = nats.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    Map<String, Double> probabilities = new HashMap<>();
    nats.forEach((tag, score) -> probabilities.put(tag, Math.exp(score - best)));
    double sum = probabilities.values().stream().mapToDouble(Double::doubleValue).sum();
    probabilities.replaceAll((tag, p) -> p / sum);
    return probabilities;
  }
}
