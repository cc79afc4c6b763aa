package org.copydesk.enrichment.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.enrichment.resources.ResourceLines;

/**
 * Weighs the shape of a line: many short pieces between separators, pieces that repeat each other,
 * and the words that such lines are made of.
 */
final class LinkFarm {

  private static final String SEPARATORS = "|-_、·/";
  private static final String SENTENCE_MARKS = "。!?;";
  private static final int PIECES = 4;
  private static final int LONGEST_PIECE = 22;
  private static final double TERM = 0.4;
  private static final double MOST_FOR_TERMS = 3;
  private static final int LONGEST_LINE = 20_000;

  private final Map<Character, List<String>> terms = new HashMap<>();

  LinkFarm(Folding folding) {
    for (String line : ResourceLines.read(LinkFarm.class, "spam-terms.txt")) {
      String term = folding.fold(line, 0, line.length());
      terms.computeIfAbsent(term.charAt(0), key -> new ArrayList<>()).add(term);
    }
  }

  /** 0 for ordinary lines; from 1 on a short line is spam. */
  double weight(String line) {
    String shown = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
    if (sentences(shown) > shown.length() / 120) {
      return 0;
    }
    int known = terms(shown);
    List<String> pieces = pieces(shown, known > 1 ? SEPARATORS + "," : SEPARATORS);
    double weight = Math.min(MOST_FOR_TERMS, known * TERM);
    if (pieces.size() < PIECES || meanLength(pieces) > LONGEST_PIECE) {
      return pieces.size() >= 2 || shown.length() < LONGEST_PIECE ? weight : weight / 2;
    }
    weight += known > 0 ? 0.4 : 0;
    weight += pieces.size() >= 3 * PIECES && known > 2 ? 1 : 0;
    if (repetition(pieces) >= 0.6) {
      weight += known > 0 || pieces.size() > PIECES ? 1.2 : 0.8;
    }
    return weight;
  }

  private static int sentences(String line) {
    int count = 0;
    for (int i = 0; i < line.length(); i++) {
      count += SENTENCE_MARKS.indexOf(line.charAt(i)) >= 0 ? 1 : 0;
    }
    return count;
  }

  private int terms(String line) {
    int count = 0;
    for (int i = 0; i < line.length(); i++) {
      for (String term : terms.getOrDefault(line.charAt(i), List.of())) {
        if (line.startsWith(term, i) && isWord(line, i, term)) {
          count++;
          break;
        }
      }
    }
    return count;
  }

  /** Latin words only whole: "av" is no part of "have". */
  private static boolean isWord(String line, int at, String term) {
    if (term.charAt(0) >= 0x80) {
      return true;
    }
    int end = at + term.length();
    return (at == 0 || !isLatin(line.charAt(at - 1)))
        && (end == line.length() || !isLatin(line.charAt(end)));
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static List<String> pieces(String line, String separators) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || separators.indexOf(line.charAt(i)) >= 0) {
        String piece = line.substring(start, i).strip();
        if (!piece.isEmpty()) {
          pieces.add(piece);
        }
        start = i + 1;
      }
    }
    return pieces;
  }

  private static double meanLength(List<String> pieces) {
    return pieces.stream().mapToInt(String::length).average().orElse(0);
  }

  /** Share of the pieces that hold the pair of characters that most pieces hold. */
  private static double repetition(List<String> pieces) {
    Map<String, Integer> holders = new HashMap<>();
    int most = 0;
    for (String piece : pieces) {
      for (String pair : pairs(piece)) {
        most = Math.max(most, holders.merge(pair, 1, Integer::sum));
      }
    }
    return (double) most / pieces.size();
  }

  private static Set<String> pairs(String piece) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < piece.length(); i++) {
      if (piece.charAt(i) >= 0x80 && piece.charAt(i + 1) >= 0x80) {
        pairs.add(piece.substring(i, i + 2));
      }
    }
    return pairs;
  }
}
