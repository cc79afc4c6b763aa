package org.copydesk.enrichment.language;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells the languages of one alphabet apart, by lingua's trigram models and by function words.
 *
 * <p>Only lingua's low-accuracy models are loaded (about 30 MB); its longer n-grams take half a
 * gigabyte, and function words do more for short texts than they.
 */
final class AlphabetLanguages {

  /**
   * Evidence of one letter where lingua holds one language to be twice as unlikely as another; far
   * less than its trigrams carry, because they overlap. This figure and the next three were tuned
   * on short and long sentences of sixteen languages.
   */
  private static final double NATS_PER_LETTER = 0.7;

  private static final double NATS_PER_FUNCTION_WORD = 2;

  /** What a language of less news than the others must make up for, in nats. */
  private static final double SMALL_LANGUAGE = 2;

  private static final double SMALLER_LANGUAGE = 1;

  /** Bound of the evidence against a language, also where lingua knows none of its trigrams. */
  private static final double WORST_RATIO = 2 / 3.0;

  private static final List<Language> CYRILLIC =
      List.of(
          Language.RUSSIAN,
          Language.UKRAINIAN,
          Language.BULGARIAN,
          Language.SERBIAN,
          Language.KAZAKH,
          Language.MONGOLIAN);
  private static final List<Language> ARABIC =
      List.of(Language.ARABIC, Language.PERSIAN, Language.URDU);
  private static final List<Language> LATIN =
      List.of(
          Language.ENGLISH,
          Language.SPANISH,
          Language.FRENCH,
          Language.GERMAN,
          Language.PORTUGUESE,
          Language.ITALIAN,
          Language.TURKISH,
          Language.INDONESIAN,
          Language.VIETNAMESE,
          Language.DUTCH,
          Language.POLISH,
          Language.SWEDISH,
          Language.DANISH,
          Language.BOKMAL,
          Language.FINNISH,
          Language.CZECH,
          Language.HUNGARIAN,
          Language.ROMANIAN);

  private static final List<Language> SMALL =
      List.of(
          Language.DANISH,
          Language.BOKMAL,
          Language.FINNISH,
          Language.CZECH,
          Language.HUNGARIAN,
          Language.ROMANIAN,
          Language.SWEDISH,
          Language.BULGARIAN,
          Language.SERBIAN,
          Language.KAZAKH,
          Language.MONGOLIAN,
          Language.URDU);
  private static final List<Language> SMALLER =
      List.of(Language.DUTCH, Language.POLISH, Language.UKRAINIAN, Language.PERSIAN);

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

  private static final Map<UnicodeScript, List<Language>> LANGUAGES =
      Map.of(
          UnicodeScript.LATIN, LATIN,
          UnicodeScript.CYRILLIC, CYRILLIC,
          UnicodeScript.ARABIC, ARABIC);

  private final Map<UnicodeScript, LanguageDetector> models =
      LANGUAGES.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, entry -> model(entry.getValue())));
  private final FunctionWords functionWords = new FunctionWords();

  /**
   * The probabilities of languages for a piece of text with so many letters of one alphabet, by BCP
   * 47 tag; empty if nothing is known of it.
   */
  Map<String, Double> probabilities(String text, UnicodeScript alphabet, int letters) {
    String own = OWN.get(alphabet);
    if (own != null) {
      return Map.of(own, 1.0);
    }
    LanguageDetector model = models.get(alphabet);
    if (model == null) {
      return Map.of();
    }
    Map<Language, Double> ratios = model.computeLanguageConfidenceValues(text);
    Map<String, Integer> words = functionWords.count(text);
    Map<String, Double> nats = new HashMap<>();
    for (Language language : LANGUAGES.getOrDefault(alphabet, List.of())) {
      double ratio = Math.max(WORST_RATIO, ratios.getOrDefault(language, 0.0));
      String tag = tag(language);
      nats.put(
          tag,
          -(1 / ratio - 1) * NATS_PER_LETTER * letters
              + NATS_PER_FUNCTION_WORD * words.getOrDefault(tag, 0)
              - handicap(language));
    }
    return normalized(nats);
  }

  private static double handicap(Language language) {
    if (SMALL.contains(language)) {
      return SMALL_LANGUAGE;
    }
    return SMALLER.contains(language) ? SMALLER_LANGUAGE : 0;
  }

  private static Map<String, Double> normalized(Map<String, Double> nats) {
    double best = nats.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    Map<String, Double> probabilities = new HashMap<>();
    nats.forEach((tag, score) -> probabilities.put(tag, Math.exp(score - best)));
    double sum = probabilities.values().stream().mapToDouble(Double::doubleValue).sum();
    probabilities.replaceAll((tag, p) -> p / sum);
    return probabilities;
  }

  private static LanguageDetector model(List<Language> languages) {
    return LanguageDetectorBuilder.fromLanguages(languages.toArray(Language[]::new))
        .withLowAccuracyMode()
        .withPreloadedLanguageModels()
        .build();
  }

  private static String tag(Language language) {
    return language.getIsoCode639_1().toString().toLowerCase(Locale.ROOT);
  }
}
