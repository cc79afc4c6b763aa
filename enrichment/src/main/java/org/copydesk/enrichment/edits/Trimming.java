package org.copydesk.enrichment.edits;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedCollection;

/** Makes edits as small as they can be: no unchanged ends, no edit without effect. */
final class Trimming {

  private Trimming() {}

  static List<TextEdit> trim(String text, List<TextEdit> edits) {
    List<TextEdit> trimmed = new ArrayList<>(edits.size());
    for (TextEdit edit : edits) {
      TextEdit smaller = trim(text, edit);
      if (smaller.length() > 0 || !smaller.replacement().isEmpty()) {
        trimmed.add(smaller);
      }
    }
    return join(trimmed);
  }

  private static TextEdit trim(String text, TextEdit edit) {
    String replacement = edit.replacement();
    int limit = Math.min(edit.length(), replacement.length());
    int head = 0;
    while (head < limit && text.charAt(edit.start() + head) == replacement.charAt(head)) {
      head++;
    }
    if (head > 0 && Character.isHighSurrogate(replacement.charAt(head - 1))) {
      head--;
    }
    int tail = 0;
    while (tail < limit - head
        && text.charAt(edit.end() - 1 - tail)
            == replacement.charAt(replacement.length() - 1 - tail)) {
      tail++;
    }
    if (tail > 0 && Character.isLowSurrogate(replacement.charAt(replacement.length() - tail))) {
      tail--;
    }
    return new TextEdit(
        edit.start() + head,
        edit.end() - tail,
        replacement.substring(head, replacement.length() - tail),
        edit.reason());
  }

  /** Neighbours of one reason are one edit. */
  private static List<TextEdit> join(List<TextEdit> edits) {
    List<TextEdit> joined = new ArrayList<>(edits.size());
    if (edits.isEmpty()) {
      return joined;
    }
    int first = 0;
    for (int i = 1; i <= edits.size(); i++) {
      if (i == edits.size() || !continues(edits.get(i - 1), edits.get(i))) {
        joined.add(one(edits.subList(first, i)));
        first = i;
      }
    }
    return List.copyOf(joined);
  }

  private static boolean continues(TextEdit edit, TextEdit next) {
    return edit.end() == next.start() && edit.reason() == next.reason();
  }

  private static TextEdit one(SequencedCollection<TextEdit> neighbours) {
    TextEdit first = neighbours.getFirst();
    if (neighbours.size() == 1) {
      return first;
    }
    StringBuilder replacement = new StringBuilder();
    neighbours.forEach(edit -> replacement.append(edit.replacement()));
    int end = neighbours.getLast().end();
    return new TextEdit(first.start(), end, replacement.toString(), first.reason());
  }
}
