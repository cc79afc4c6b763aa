package org.copydesk.enrichment.language;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.events.Language;

/**
 * Works out the language of a text: script first, then the languages of that script; for Chinese
 * the script by the characters that only one has.
 *
 * <p>Lines vote, each by the square root of its length, so that one long line of spam or a
 * quotation does not decide; a line with sentences in several scripts is several lines, and what
 * stands between quotation marks does not count beside what stands around them. Loads in a tenth of
 * a second, holds a few megabytes, may be shared by threads.
 */
public final class LanguageDetector {

  /** Kana make up at least this part of a Japanese line, but may be quoted in a Chinese one. */
  private static final double KANA = 0.08;

  /** The same where the ideographs look simplified, which some Japanese ones do as well. */
  private static final double KANA_OVER_SIMPLIFIED = 0.2;

  private static final double SIMPLIFIED_SHARE = 0.2;

  /** Fewer letters than this of an alphabet are an abbreviation in any language. */
  private static final int LETTERS_OF_A_LANGUAGE = 3;

  /** How many pieces of a text the n-gram models look at, and how long each is in characters. */
  private static final int SAMPLES = 8;

  private static final int SAMPLE_LENGTH = 200;

  private final LinePieces pieces;
  private final AlphabetLanguages alphabets = new AlphabetLanguages();

  /** Loads all models and tables. */
  public LanguageDetector() {
    this(HanCharacters.load());
  }

  /** Loads all models, on a table of characters that others use as well. */
  public LanguageDetector(HanCharacters characters) {
    this.pieces = new LinePieces(characters);
  }

  /** The language of a text of any length; time grows linearly with it. */
  public Language detect(String text) {
    LanguageVotes votes = new LanguageVotes();
    List<LineLetters> alphabetic = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      for (LineLetters piece : pieces.of(text, start, end)) {
        if (piece.isIdeographic()) {
          voteIdeographic(piece, votes);
        } else if (piece.alphabetLetters() >= LETTERS_OF_A_LANGUAGE) {
          alphabetic.add(piece);
        }
      }
      start = end + 1;
    }
    sample(alphabetic).forEach(sample -> voteAlphabetic(text, sample, votes));
    return votes.result();
  }

  private static void voteIdeographic(LineLetters line, LanguageVotes votes) {
    double weight = Math.sqrt(line.ideographicWorth() + line.alphabetLetters());
    if (line.hangul > line.han + line.kana) {
      votes.add("ko", weight);
    } else if (isJapanese(line)) {
      votes.add("ja", weight);
    } else {
      votes.add("zh", weight);
      votes.addScripts(line.hansVotes, line.hantVotes);
    }
  }

  private static boolean isJapanese(LineLetters line) {
    if (line.kana > 0) {
      boolean simplified = line.hans >= SIMPLIFIED_SHARE * line.han;
      return line.kana >= (simplified ? KANA_OVER_SIMPLIFIED : KANA) * (line.han + line.kana);
    }
    return line.jpan * 3 > Math.max(line.hans, line.hant);
  }

  /** A piece of an alphabetic line, and the letters that it stands for. */
  private record Sample(LineLetters line, int start, double weight) {}

  /** Evenly spread over the lines' votes, so that the time is bounded and no end is left out. */
  private static List<Sample> sample(List<LineLetters> lines) {
    double total = lines.stream().mapToDouble(LanguageDetector::weight).sum();
    List<Sample> samples = new ArrayList<>();
    if (lines.size() <= SAMPLES) {
      lines.forEach(line -> samples.add(new Sample(line, line.start, weight(line))));
      return samples;
    }
    double before = 0;
    double next = total / SAMPLES / 2;
    for (LineLetters line : lines) {
      double weight = weight(line);
      int taken = 0;
      while (next < before + weight) {
        taken++;
        next += total / SAMPLES;
      }
      if (taken > 0) {
        samples.add(new Sample(line, line.start, taken * total / SAMPLES));
      }
      before += weight;
    }
    return samples;
  }

  private static double weight(LineLetters line) {
    return Math.sqrt(line.alphabetLetters());
  }

  private void voteAlphabetic(String text, Sample sample, LanguageVotes votes) {
    int end = Math.min(sample.line.end, sample.start + SAMPLE_LENGTH);
    alphabets
        .probabilities(text.substring(sample.start, end), sample.line.alphabet())
        .forEach((tag, probability) -> votes.add(tag, probability * sample.weight));
  }
}
