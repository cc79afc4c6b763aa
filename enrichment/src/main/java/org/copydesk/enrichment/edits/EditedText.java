package org.copydesk.enrichment.edits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text that went through several stages of editing, together with the edits that lead from what
 * was submitted straight to what it is now.
 *
 * <p>Immutable. Every stage edits the present text; {@link #edits()} stay in offsets of the
 * submitted one, sorted and disjoint, and never begin or end with something they leave unchanged.
 */
public final class EditedText {

  private static final Comparator<TextEdit> BY_POSITION =
      Comparator.comparingInt(TextEdit::start).thenComparingInt(TextEdit::end);

  private final String submitted;
  private final String text;
  private final List<TextEdit> edits;

  private EditedText(String submitted, String text, List<TextEdit> edits) {
    this.submitted = submitted;
    this.text = text;
    this.edits = edits;
  }

  /** A text that nobody has edited yet. */
  public static EditedText of(String submitted) {
    return new EditedText(submitted, submitted, List.of());
  }

  public String submitted() {
    return submitted;
  }

  public String text() {
    return text;
  }

  /** Applied to {@link #submitted()} they give {@link #text()}; in offsets of the former. */
  public List<TextEdit> edits() {
    return edits;
  }

  /**
   * The text after one more stage.
   *
   * @param changes in offsets of {@link #text()}, in any order
   * @throws IllegalArgumentException if they overlap or reach past the end
   */
  public EditedText edit(List<TextEdit> changes) {
    if (changes.isEmpty()) {
      return this;
    }
    List<TextEdit> sorted = new ArrayList<>(changes);
    sorted.sort(BY_POSITION);
    requireDisjoint(sorted);
    List<TextEdit> composed =
        Trimming.trim(submitted, new EditComposition(edits, text, sorted).compose());
    return new EditedText(submitted, apply(submitted, composed), composed);
  }

  private void requireDisjoint(List<TextEdit> sorted) {
    int end = 0;
    for (TextEdit change : sorted) {
      if (change.start() < end || change.end() > text.length()) {
        throw new IllegalArgumentException("overlapping or out of range: " + change);
      }
      end = change.end();
    }
  }

  private static String apply(String text, List<TextEdit> edits) {
    StringBuilder edited = new StringBuilder(text.length());
    int done = 0;
    for (TextEdit edit : edits) {
      edited.append(text, done, edit.start()).append(edit.replacement());
      done = edit.end();
    }
    return edited.append(text, done, text.length()).toString();
  }
}
