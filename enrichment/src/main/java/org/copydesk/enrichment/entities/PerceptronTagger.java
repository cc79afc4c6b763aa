package org.copydesk.enrichment.entities;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.copydesk.events.Entity;

/** Finds names by a linear model over tokens (averaged perceptron): fast, in pure Java. */
final class PerceptronTagger implements NameTagger {

  /** Longer stretches without a sentence's end are cut, so that memory stays bounded. */
  private static final int TOKENS_A_PIECE = 400;

  /**
   * Taken from the scores of organizations: the sentences trained on have more of them than
   * articles do. A correction in training moved a feature's weight by 4.
   */
  private static final int RESERVE_OF_ORGANIZATIONS = 60;

  private final TagModel model;
  private final Lexicon lexicon;
  private final WordClusters clusters;
  private final int[] firstScores;

  PerceptronTagger(TagModel model, Lexicon lexicon, WordClusters clusters) {
    this.model = model;
    this.lexicon = lexicon;
    this.clusters = clusters;
    firstScores = firstScores(model.labels());
  }

  /** Loads the tagger of a language, zh or en. */
  static PerceptronTagger load(String language, Lexicon lexicon) {
    return new PerceptronTagger(
        TagModel.load("names-" + language + ".model"),
        lexicon,
        WordClusters.load("word-clusters-" + language + ".txt.gz"));
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

  /** Whether this tagger finds names of types that others do not. */
  boolean findsMoreThan(TagLabels others) {
    return !others.types().containsAll(model.labels().types());
  }

  @Override
  public void close() {
    // All lies in the heap.
  }

  private int[] labels(Tokens tokens) {
    int[] labels = new int[tokens.size()];
    TagFeatures features = new TagFeatures(tokens, lexicon, clusters);
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
      System.arraycopy(firstScores, 0, scores, (i - from) * size, size);
      model.addTo(scores, (i - from) * size, features, found);
    }
    int[] best = Viterbi.decode(model.labels(), scores, model::transition);
    System.arraycopy(best, 0, labels, from, best.length);
  }

  /** The scores that a token's features are added to. */
  private static int[] firstScores(TagLabels labels) {
    int[] scores = new int[labels.size()];
    for (int label = 0; label < scores.length; label++) {
      scores[label] = labels.isIn(label, Entity.Type.ORGANIZATION) ? -RESERVE_OF_ORGANIZATIONS : 0;
    }
    return scores;
  }
}
