package org.copydesk.enrichment.edits;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.events.Edit;

/**
 * Joins the edits that led to a text with changes to that text into edits of the original.
 *
 * <p>Walks both lists once, in the order of the present text. What does not touch stays apart with
 * its own reason; what overlaps becomes one edit, for the reason of its longest change.
 */
final class EditComposition {

  private final List<TextEdit> earlier;
  private final String text;
  private final List<TextEdit> changes;
  private final List<TextEdit> composed = new ArrayList<>();

  private int nextEarlier;
  private int nextChange;

  /** Original offset minus present offset, at the place the walk has come to. */
  private int shift;

  EditComposition(List<TextEdit> earlier, String text, List<TextEdit> changes) {
    this.earlier = earlier;
    this.text = text;
    this.changes = changes;
  }

  List<TextEdit> compose() {
    while (nextEarlier < earlier.size() || nextChange < changes.size()) {
      if (earlierComesFirst()) {
        group(earlierStart(), earlierStart());
      } else {
        int start = changes.get(nextChange).start();
        group(start, start);
      }
    }
    return composed;
  }

  /** Where the next earlier edit's replacement starts in the present text. */
  private int earlierStart() {
    return earlier.get(nextEarlier).start() - shift;
  }

  private boolean earlierComesFirst() {
    if (nextChange == changes.size()) {
      return true;
    }
    if (nextEarlier == earlier.size()) {
      return false;
    }
    TextEdit change = changes.get(nextChange);
    if (earlierStart() != change.start()) {
      return earlierStart() < change.start();
    }
    return earlier.get(nextEarlier).replacement().isEmpty() || !change.isInsertion();
  }

  /** Collects everything that overlaps from {@code start} on, and makes one edit of it. */
  private void group(int start, int knownEnd) {
    int end = knownEnd;
    int originalStart = start + shift;
    int firstEarlier = nextEarlier;
    int firstChange = nextChange;
    boolean grew = true;
    while (grew) {
      grew = false;
      while (nextEarlier < earlier.size() && joinsEarlier(firstEarlier, firstChange, end)) {
        TextEdit edit = earlier.get(nextEarlier++);
        int editStart = edit.start() - shift;
        end = Math.max(end, editStart + edit.replacement().length());
        shift += edit.length() - edit.replacement().length();
        grew = true;
      }
      while (nextChange < changes.size() && joinsChange(firstEarlier, firstChange, end)) {
        end = Math.max(end, changes.get(nextChange++).end());
        grew = true;
      }
    }
    emit(new Group(start, end, originalStart, end + shift, firstEarlier, firstChange));
  }

  private boolean joinsEarlier(int firstEarlier, int firstChange, int end) {
    TextEdit edit = earlier.get(nextEarlier);
    if (nextEarlier == firstEarlier && nextChange == firstChange) {
      return earlierComesFirst();
    }
    return earlierStart() < end
        || (earlierStart() == end
            && edit.isInsertion()
            && nextChange > firstChange
            && changes.get(nextChange - 1).isInsertion());
  }

  private boolean joinsChange(int firstEarlier, int firstChange, int end) {
    TextEdit change = changes.get(nextChange);
    if (nextEarlier == firstEarlier && nextChange == firstChange) {
      return true;
    }
    return change.start() < end
        || (change.start() == end
            && change.isInsertion()
            && nextEarlier > firstEarlier
            && earlier.get(nextEarlier - 1).isInsertion());
  }

  private void emit(Group group) {
    if (nextChange == group.firstChange) {
      composed.add(earlier.get(group.firstEarlier));
      return;
    }
    StringBuilder replacement = new StringBuilder();
    int done = group.start;
    TextEdit longest = changes.get(group.firstChange);
    for (TextEdit change : changes.subList(group.firstChange, nextChange)) {
      replacement.append(text, done, change.start()).append(change.replacement());
      done = change.end();
      longest = change.length() > longest.length() ? change : longest;
    }
    replacement.append(text, done, group.end);
    Edit.Reason reason = longest.reason();
    composed.add(
        new TextEdit(group.originalStart, group.originalEnd, replacement.toString(), reason));
  }

  /** Overlapping edits: their range in the present and in the original text. */
  private record Group(
      int start, int end, int originalStart, int originalEnd, int firstEarlier, int firstChange) {}
}
