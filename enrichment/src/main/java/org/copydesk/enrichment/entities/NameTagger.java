package org.copydesk.enrichment.entities;

import java.util.List;

/** Finds the likely names in lines of one script, for the shared layers to join and link. */
sealed interface NameTagger extends AutoCloseable permits PerceptronTagger, EncoderTagger {

  /** Part of a text in UTF-16 offsets, without a line's end. */
  record Line(int start, int end) {}

  /** What stands in lines of a folded text. */
  Tagged tag(String folded, List<Line> lines);

  /** Gives back what lies outside the heap, when no call is under way; nothing works after it. */
  @Override
  void close();
}
