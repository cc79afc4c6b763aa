package org.copydesk.enrichment.entities;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds names by a linear model over tokens (averaged perceptron): fast, in pure Java. */
final class PerceptronTagger implements NameTagger {

  /** Longer stretches without a sentence's end are cut, so that memory stays bounded. */
  private static final int TOKENS_A_PIECE = 400;

  private final TagModel model;
  private final Lexicon lexicon;

  PerceptronTagger(TagModel model, Lexicon lexicon) {
    this.model = model;
    this.lexicon = lexicon;
  }

  @Override
  public Tagged tag(String folded, List<Line> lines) {
    List<Candidate> names = new ArrayList<>();
    for (Line line : lines) {
      Tokens tokens = Tokens.of(folded, line.start(), line.end());
      names.addAll(model.labels().names(tokens, 0, labels(tokens)));
    }
    return new Tagged(names, new BitSet());
  }

  @Override
  public void close() {
    // All lies in the heap.
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
}
