package org.copydesk.enrichment.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.events.Language;

/** Sums what the lines of a text say about its language. */
final class LanguageVotes {

  /** A share of the vote below this is noise and no alternative. */
  private static final double ALTERNATIVE = 0.1;

  /** From this share of its votes on, the second script of a Chinese text is one of two. */
  private static final double SECOND_SCRIPT = 0.32;

  private final Map<String, Double> votes = new HashMap<>();
  private double hans;
  private double hant;

  void add(String tag, double weight) {
    votes.merge(tag, weight, Double::sum);
  }

  void addScripts(double hansWeight, double hantWeight) {
    hans += hansWeight;
    hant += hantWeight;
  }

  Language result() {
    double sum = votes.values().stream().mapToDouble(Double::doubleValue).sum();
    if (sum == 0) {
      return new Language("und", 1, List.of());
    }
    Map<String, Double> shares = new HashMap<>();
    votes.forEach((tag, weight) -> {
      if (tag.equals("zh")) {
        shares.putAll(chinese(weight / sum));
      } else {
        shares.put(tag, weight / sum);
      }
    });
    List<Map.Entry<String, Double>> ranked =
        shares.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    Map.Entry<String, Double> first = ranked.getFirst();
    List<Language.Alternative> alternatives = new ArrayList<>();
    if (first.getKey().equals("zh-Hani")) {
      alternatives.addAll(bothScripts(first.getValue()));
    }
    ranked.stream()
        .skip(1)
        .filter(share -> share.getValue() >= ALTERNATIVE)
        .map(share -> new Language.Alternative(share.getKey(), rounded(share.getValue())))
        .forEach(alternatives::add);
    return new Language(first.getKey(), rounded(first.getValue()), alternatives);
  }

  /** The votes for Chinese under the tag with its script. */
  private Map<String, Double> chinese(double share) {
    double less = Math.min(hans, hant);
    if (hans == hant || less >= SECOND_SCRIPT * (hans + hant)) {
      return Map.of("zh-Hani", share);
    }
    return Map.of(hans > hant ? "zh-Hans" : "zh-Hant", share);
  }

  private List<Language.Alternative> bothScripts(double share) {
    double hansShare = hans + hant == 0 ? 0.5 : hans / (hans + hant);
    Language.Alternative simplified =
        new Language.Alternative("zh-Hans", rounded(share * hansShare));
    Language.Alternative traditional =
        new Language.Alternative("zh-Hant", rounded(share * (1 - hansShare)));
    return hansShare >= 0.5 ? List.of(simplified, traditional) : List.of(traditional, simplified);
  }

  private static double rounded(double share) {
    return Math.round(share * 1000) / 1000.0;
  }
}
