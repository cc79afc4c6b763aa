package org.copydesk.enrichment.edits;

import java.util.ArrayList;
import java.util.List;

/** Makes edits as small as they can be: no unchanged ends, no edit without effect. */
final class Trimming {

  private Trimming() {}

  static List<TextEdit> trim(String text, List<TextEdit> edits) {
    List<TextEdit> trimmed = new ArrayList<>(edits.size());
    for (TextEdit edit : edits) {
      TextEdit smaller = trim(text, edit);
      if (smaller.length() > 0 || !smaller.replacement().isEmpty()) {
        join(trimmed, smaller);
      }
    }
    return List.copyOf(trimmed);
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
  private static void join(List<TextEdit> edits, TextEdit next) {
    if (!edits.isEmpty()) {
      TextEdit last = edits.getLast();
      if (last.end() == next.start() && last.reason() == next.reason()) {
        edits.set(
            edits.size() - 1,
            new TextEdit(
                last.start(), next.end(), last.replacement() + next.replacement(), next.reason()));
        return;
      }
    }
    edits.add(next);
  }
}
