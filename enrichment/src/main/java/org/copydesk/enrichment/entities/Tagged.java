package org.copydesk.enrichment.entities;

import java.util.BitSet;
import java.util.List;

/**
 * What a recogniser says of a text, in UTF-16 offsets; it may be added to.
 *
 * @param names the likely names
 * @param outside where surely no name of a person, place or organization stands; empty if the
 *     recogniser tells of none
 */
record Tagged(List<Candidate> names, BitSet outside) {

  /** Adds what is said of another part of the text. */
  void add(Tagged other) {
    names.addAll(other.names);
    outside.or(other.outside);
  }

  /** Whether a stretch reaches where surely no name stands. */
  boolean isOutside(int start, int end) {
    int first = outside.nextSetBit(start);
    return first >= 0 && first < end;
  }
}
