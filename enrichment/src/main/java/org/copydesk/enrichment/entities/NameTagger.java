package org.copydesk.enrichment.entities;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds names by a linear model over tokens (averaged perceptron, Viterbi decoding): candidates
 * that the shared layers then join, link and complete.
 */
final class NameTagger {

  /** Longer stretches without a sentence's end are cut, so that memory stays bounded. */
  private static final int TOKENS_A_PIECE = 400;

  private final TagModel model;
  private final Lexicon lexicon;

  NameTagger(TagModel model, Lexicon lexicon) {
    this.model = model;
    this.lexicon = lexicon;
  }

  /** The names in a folded text, in their order. */
  List<Candidate> tag(String folded) {
    List<Candidate> names = new ArrayList<>();
    Tokens tokens = Tokens.of(folded, 0, folded.length());
    int[] labels = labels(tokens);
    int start = -1;
    for (int i = 0; i < labels.length; i++) {
      if (model.labels().startsName(labels[i])) {
        start = i;
      }
      if (model.labels().endsName(labels[i]) && start >= 0) {
        names.add(
            new Candidate(tokens.start(start), tokens.end(i), model.labels().type(labels[i])));
        start = -1;
      }
    }
    return names;
  }

  private int[] labels(Tokens tokens) {
    int[] labels = new int[tokens.size()];
    TagFeatures features = new TagFeatures(tokens, lexicon);
    int from = 0;
    while (from < labels.length) {
      int to = Math.min(labels.length, from + TOKENS_A_PIECE);
      decode(features, from, to, labels);
      from = to;
    }
    return labels;
  }

  private void decode(TagFeatures features, int from, int to, int[] labels) {
    int size = model.labels().size();
    int[] scores = new int[(to - from) * size];
    long[] found = new long[TagFeatures.MAX];
    for (int i = from; i < to; i++) {
      features.compute(i);
      model.addTo(scores, (i - from) * size, features, found);
    }
    int[] best = Viterbi.decode(model.labels(), scores, model::transition);
    System.arraycopy(best, 0, labels, from, best.length);
  }

  /** The best sequence of labels. */
  static final class Viterbi {

    private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

    private Viterbi() {}

    /** Weight of a label after another. */
    interface Transition {
      int weight(int from, int to);
    }

    static int[] decode(TagLabels labels, int[] emissions, Transition transition) {
      int size = labels.size();
      int length = emissions.length / size;
      int[] back = new int[emissions.length];
      int[] scores = new int[size];
      for (int label = 0; label < size; label++) {
        scores[label] = labels.mayStart(label) ? emissions[label] : IMPOSSIBLE;
      }
      for (int i = 1; i < length; i++) {
        int[] next = new int[size];
        for (int label = 0; label < size; label++) {
          int best = IMPOSSIBLE * 2;
          for (int previous : labels.before(label)) {
            int score = scores[previous] + transition.weight(previous, label);
            if (score > best) {
              best = score;
              back[i * size + label] = previous;
            }
          }
          next[label] = best + emissions[i * size + label];
        }
        scores = next;
      }
      return path(labels, scores, back, length);
    }

    private static int[] path(TagLabels labels, int[] scores, int[] back, int length) {
      int[] path = new int[length];
      int last = TagLabels.OUTSIDE;
      for (int label = 0; label < scores.length; label++) {
        if (labels.mayEnd(label) && scores[label] > scores[last]) {
          last = label;
        }
      }
      for (int i = length - 1; i >= 0; i--) {
        path[i] = last;
        last = back[i * scores.length + last];
      }
      return path;
    }
  }
}
