package org.copydesk.enrichment.entities;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.events.Entity;

/**
 * The labels of a tagger: outside (0), and for each type the begin, inside, last and unit position
 * of a name.
 */
final class TagLabels {

  static final int OUTSIDE = 0;
  private static final int BEGIN = 0;
  private static final int INSIDE = 1;
  private static final int LAST = 2;
  private static final int UNIT = 3;

  private final List<Entity.Type> types;
  private final int[][] before;

  TagLabels(List<Entity.Type> types) {
    this.types = List.copyOf(types);
    before = new int[size()][];
    for (int label = 0; label < size(); label++) {
      before[label] = labelsBefore(label);
    }
  }

  int size() {
    return 1 + 4 * types.size();
  }

  List<Entity.Type> types() {
    return types;
  }

  /** The labels that may stand before this one. */
  int[] before(int label) {
    return before[label];
  }

  boolean mayStart(int label) {
    return label == OUTSIDE || position(label) == BEGIN || position(label) == UNIT;
  }

  boolean mayEnd(int label) {
    return label == OUTSIDE || position(label) == LAST || position(label) == UNIT;
  }

  /** Whether a name starts at a token of this label. */
  boolean startsName(int label) {
    return label != OUTSIDE && mayStart(label);
  }

  /** Whether a name ends at a token of this label. */
  boolean endsName(int label) {
    return label != OUTSIDE && mayEnd(label);
  }

  Entity.Type type(int label) {
    return types.get((label - 1) / 4);
  }

  /** Whether a token of this label is in a name of this type. */
  boolean isIn(int label, Entity.Type type) {
    return label != OUTSIDE && type(label) == type;
  }

  /** The label of a token at {@code index} of a name of {@code length} tokens. */
  int label(Entity.Type type, int index, int length) {
    int first = 1 + 4 * types.indexOf(type);
    if (length == 1) {
      return first + UNIT;
    }
    return first + (index == 0 ? BEGIN : index == length - 1 ? LAST : INSIDE);
  }

  /**
   * The names that labels tell of.
   *
   * @param first the token of the first label
   * @param labels one for each token from there on, in an allowed order
   */
  List<Candidate> names(Tokens tokens, int first, int[] labels) {
    List<Candidate> names = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < labels.length; i++) {
      if (startsName(labels[i])) {
        start = first + i;
      }
      if (endsName(labels[i]) && start >= 0) {
        names.add(new Candidate(tokens.start(start), tokens.end(first + i), type(labels[i])));
        start = -1;
      }
    }
    return names;
  }

  private static int position(int label) {
    return (label - 1) % 4;
  }

  private int[] labelsBefore(int label) {
    List<Integer> labels = new ArrayList<>();
    for (int previous = 0; previous < size(); previous++) {
      boolean goesOn = !mayEnd(previous);
      boolean fits = mayStart(label) ? !goesOn : goesOn && type(previous) == type(label);
      if (fits) {
        labels.add(previous);
      }
    }
    return labels.stream().mapToInt(Integer::intValue).toArray();
  }
}
