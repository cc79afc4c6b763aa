package org.copydesk.enrichment.repair;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrichment.edits.TextEdit;
import org.copydesk.events.Edit.Reason;

/**
 * Finds UTF-8 that was read in a charset of one byte a character, sequence by sequence, in whatever
 * stands around it: {@code Ã©} for é.
 *
 * <p>A single sequence may well be what somebody wrote ({@code MARQUÉ…}); each gets a weight, and
 * only a text that holds enough weight is changed. Weak evidence does not add up.
 */
final class Utf8InBytes {

  /** Weight that the sequences of a text must have together. */
  private static final double ENOUGH = 2;

  /** Weight of two sequences side by side. */
  private static final double NEIGHBOUR = 0.5;

  private final SingleByteTable table;
  private final SequenceReader reader;

  Utf8InBytes(SingleByteTable table, HanModel model) {
    this.table = table;
    this.reader = new SequenceReader(table, model);
  }

  /** The edits that undo the misreading, and how sure they are. */
  record Found(List<TextEdit> edits, double weight) {}

  Found find(String text) {
    List<TextEdit> edits = new ArrayList<>();
    double weight = 0;
    int position = 0;
    char before = '\n';
    int lastEnd = -1;
    while (position < text.length()) {
      int b = text.charAt(position) < 0x80 ? 0 : table.toByte(text.charAt(position));
      Sequence sequence = b < 0xC2 ? null : reader.read(text, position, before);
      if (sequence == null) {
        before = text.charAt(position++);
      } else {
        weight += position == lastEnd ? NEIGHBOUR : 0;
        weight += sequence.weight() >= SequenceReader.LIKELY ? sequence.weight() : 0;
        edits.add(new TextEdit(position, sequence.end(), sequence.decoded(), Reason.MOJIBAKE));
        before = sequence.decoded().charAt(sequence.decoded().length() - 1);
        position = sequence.end();
        lastEnd = position;
      }
    }
    return weight < ENOUGH ? new Found(List.of(), 0) : new Found(edits, weight);
  }

  /** A damaged character up to {@code end}. */
  record Sequence(int end, String decoded, double weight) {}
}
