package org.copydesk.enrichment.edits;

import org.copydesk.events.Edit;

/**
 * One change to a text, in UTF-16 offsets of the text that it changes.
 *
 * @param start first char replaced
 * @param end char after the last one replaced; equal to {@code start} for an insertion
 * @param replacement what is put there, empty for a removal
 * @param reason why
 */
public record TextEdit(int start, int end, String replacement, Edit.Reason reason) {

  public TextEdit {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a range: " + start + ".." + end);
    }
  }

  /** Takes a slice out. */
  public static TextEdit remove(int start, int end, Edit.Reason reason) {
    return new TextEdit(start, end, "", reason);
  }

  /** Whether it takes nothing away, only puts something in. */
  boolean isInsertion() {
    return start == end;
  }

  int length() {
    return end - start;
  }
}
