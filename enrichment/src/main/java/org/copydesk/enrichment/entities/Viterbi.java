package org.copydesk.enrichment.entities;

/** The best sequence of labels, of those that {@link TagLabels} allows. */
final class Viterbi {

  private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

  private Viterbi() {}

  /** Weight of a label after another. */
  interface Transition {
    int weight(int from, int to);
  }

  /**
   * Decodes.
   *
   * @param emissions for each token in turn, the score of each label; their sum over all tokens
   *     stays within 30 bits
   */
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
