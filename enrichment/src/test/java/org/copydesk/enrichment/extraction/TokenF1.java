package org.copydesk.enrichment.extraction;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How much of a text is there, and how little besides: the harmonic mean of precision and recall
 * over bags of tokens. A token is one Han, Hiragana or Katakana character, else a longest run of
 * letters, marks and digits; after NFKC and in lower case. Order and punctuation don't count.
 */
final class TokenF1 {

  private static final String SINGLE = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}";
  private static final Pattern TOKEN =
      Pattern.compile("[" + SINGLE + "]|[\\p{L}\\p{M}\\p{N}&&[^" + SINGLE + "]]+");

  private TokenF1() {}

  /** 0 to 1; two texts without tokens agree. */
  static double of(String expected, String actual) {
    List<String> right = tokens(expected);
    List<String> found = tokens(actual);
    if (right.isEmpty() || found.isEmpty()) {
      return right.size() == found.size() ? 1 : 0;
    }
    return 2.0 * common(right, found) / (right.size() + found.size());
  }

  static List<String> tokens(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return TOKEN.matcher(folded).results().map(MatchResult::group).toList();
  }

  private static int common(List<String> right, List<String> found) {
    Map<String, Integer> left = new HashMap<>();
    right.forEach(token -> left.merge(token, 1, Integer::sum));
    int common = 0;
    for (String token : found) {
      if (left.merge(token, -1, Integer::sum) >= 0) {
        common++;
      }
    }
    return common;
  }
}
