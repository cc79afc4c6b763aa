package org.copydesk.enrichment.entities;

import java.util.Locale;

/**
 * What the tagger looks at around a token, each feature as a 32-bit hash of its template and its
 * strings. The trained models hold these hashes: a change here calls for training anew.
 */
final class TagFeatures {

  /** More features than a token has. */
  static final int MAX = 80;

  private final int[] hashes = new int[MAX];
  private int count;
  private final int[] words;
  private final int[] shapes;
  private final int[] clusters;
  private final WordClusters wordClusters;
  private final Tokens tokens;
  private final Lexicon.Marks marks;

  TagFeatures(Tokens tokens, Lexicon lexicon, WordClusters wordClusters) {
    this.tokens = tokens;
    this.wordClusters = wordClusters;
    marks = lexicon.marks(tokens);
    words = new int[tokens.size()];
    shapes = new int[tokens.size()];
    clusters = new int[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      String word = tokens.text(i);
      String lower = word.toLowerCase(Locale.ROOT);
      words[i] = lower.hashCode();
      clusters[i] = wordClusters.cluster(lower);
      shapes[i] = shape(word).hashCode();
    }
  }

  /** Computes the features of a token; they are valid until the next call. */
  void compute(int i) {
    count = 0;
    int w = word(i);
    int before = word(i - 1);
    int after = word(i + 1);
    add(1, w);
    add(2, before);
    add(3, after);
    add(4, word(i - 2));
    add(5, word(i + 2));
    add(6, before, w);
    add(7, w, after);
    add(8, word(i - 2), before);
    add(9, after, word(i + 2));
    add(10, before, after);
    add(11, before, w, after);
    add(12, word(i - 2), before, w);
    add(13, w, after, word(i + 2));
    add(14, shape(i));
    add(15, shape(i - 1), shape(i));
    add(16, shape(i), shape(i + 1));
    add(17, shape(i - 1), shape(i), shape(i + 1));
    add(18, shape(i), before);
    add(19, shape(i), after);
    add(20, word(i - 3), word(i - 2), before);
    add(21, after, word(i + 2), word(i + 3));
    add(22, shape(i - 2), shape(i - 1), shape(i), shape(i + 1), shape(i + 2));
    add(23, word(i + 3));
    add(24, word(i - 3));
    addMarks(i, w);
    addClusters(i);
    if (tokens.kind(i) == Tokens.Kind.WORD) {
      addAffixes(tokens.text(i));
    }
  }

  /** How many features the token has. */
  int count() {
    return count;
  }

  int hash(int feature) {
    return hashes[feature];
  }

  private void addMarks(int i, int w) {
    int start = marks.start(i);
    int end = marks.end(i);
    int inside = marks.inside(i);
    int before = marks.end(i - 1);
    int after = marks.start(i + 1);
    if (start > 0) {
      add(50, start);
      add(58, w, start);
    }
    if (end > 0) {
      add(51, end);
      add(59, w, end);
    }
    if (inside > 0) {
      add(52, inside);
    }
    if (after > 0) {
      add(54, after);
    }
    if (before > 0) {
      add(55, before);
    }
    add(53, start, end, inside);
    add(56, before, start);
    add(57, end, after);
  }

  /** Clusters of this word and of those around it, and of pairs of them. */
  private void addClusters(int i) {
    int own = cluster(i);
    int before = cluster(i - 1);
    int after = cluster(i + 1);
    if (own > 0) {
      add(60, own);
      add(61, wordClusters.middle(own));
      add(62, wordClusters.wide(own));
      add(63, wordClusters.wide(own), shape(i));
      add(75, wordClusters.middle(own), shape(i));
    }
    if (before > 0) {
      add(64, wordClusters.middle(before));
      add(66, before);
    }
    if (after > 0) {
      add(65, wordClusters.middle(after));
      add(67, after);
    }
    add(68, wordClusters.wide(before), wordClusters.wide(own));
    add(69, wordClusters.wide(own), wordClusters.wide(after));
    add(70, wordClusters.wide(before), shape(i), wordClusters.wide(after));
    add(71, wordClusters.middle(cluster(i - 2)));
    add(72, wordClusters.middle(cluster(i + 2)));
    add(73, wordClusters.middle(before), wordClusters.middle(own));
    add(74, wordClusters.middle(own), wordClusters.middle(after));
  }

  private int cluster(int i) {
    return i < 0 || i >= clusters.length ? 0 : clusters[i];
  }

  private void addAffixes(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int n = 1; n <= 4 && n < lower.length(); n++) {
      add(30 + n, lower.substring(0, n).hashCode());
      add(35 + n, lower.substring(lower.length() - n).hashCode());
    }
    add(40, Math.min(lower.length(), 12));
  }

  private int word(int i) {
    return i < 0 || i >= words.length ? -1 - Math.min(2, Math.abs(i)) : words[i];
  }

  private int shape(int i) {
    return i < 0 || i >= shapes.length ? -1 : shapes[i];
  }

  private void add(int template, int... parts) {
    int h = template * 0x9E3779B1;
    for (int part : parts) {
      h = (h ^ part) * 0x85EBCA6B;
      h ^= h >>> 15;
    }
    hashes[count++] = h;
  }

  /** Upper and lower case, figures and signs, runs of one kind written once: McDonald is XxXx. */
  private static String shape(String word) {
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < word.length() && shape.length() < 6; i++) {
      char c = word.charAt(i);
      char kind = kind(c);
      if (shape.isEmpty() || shape.charAt(shape.length() - 1) != kind) {
        shape.append(kind);
      } else if (i == 1) {
        shape.append(kind);
      }
    }
    return shape.toString();
  }

  private static char kind(char c) {
    if (Character.isUpperCase(c)) {
      return 'X';
    }
    if (Character.isIdeographic(c) || Character.isSurrogate(c)) {
      return '一';
    }
    if (Character.isLetter(c)) {
      return 'x';
    }
    return Character.isDigit(c) ? '0' : c;
  }
}
