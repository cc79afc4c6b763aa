package org.copydesk.enrichment.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.copydesk.events.Edit.Reason;
import org.junit.jupiter.api.Test;

class EditedTextTest {

  private static final List<Reason> REASONS = List.of(Reason.SPAM, Reason.GLOSS, Reason.CONTROL);

  @Test
  void untouchedTextHasNoEdits() {
    EditedText text = EditedText.of("abc");

    assertThat(text.edit(List.of())).isSameAs(text);
    assertThat(text.edits()).isEmpty();
    assertThat(text.text()).isEqualTo("abc");
  }

  @Test
  void laterEditsAreToldInOffsetsOfTheSubmittedText() {
    EditedText text =
        EditedText.of("ab(x)cd")
            .edit(List.of(TextEdit.remove(2, 5, Reason.GLOSS)))
            .edit(List.of(new TextEdit(3, 4, "D", Reason.MOJIBAKE)));

    assertThat(text.text()).isEqualTo("abcD");
    assertThat(text.edits())
        .containsExactly(
            TextEdit.remove(2, 5, Reason.GLOSS), new TextEdit(6, 7, "D", Reason.MOJIBAKE));
  }

  @Test
  void removingARepairedLineIsOneEditOfTheSubmittedLine() {
    EditedText text =
        EditedText.of("ab(x)c\nrest")
            .edit(List.of(TextEdit.remove(2, 5, Reason.GLOSS)))
            .edit(List.of(TextEdit.remove(0, 4, Reason.SPAM)));

    assertThat(text.edits()).containsExactly(TextEdit.remove(0, 7, Reason.SPAM));
  }

  @Test
  void anEditTakenBackIsNoEdit() {
    EditedText text =
        EditedText.of("abc")
            .edit(List.of(new TextEdit(1, 2, "X", Reason.MOJIBAKE)))
            .edit(List.of(new TextEdit(1, 2, "b", Reason.MOJIBAKE)));

    assertThat(text.edits()).isEmpty();
  }

  @Test
  void surrogatePairsAreNeverSplit() {
    EditedText text =
        EditedText.of("\uD83D\uDE00")
            .edit(List.of(new TextEdit(0, 2, "\uD83D\uDE01", Reason.MOJIBAKE)));

    assertThat(text.edits()).containsExactly(new TextEdit(0, 2, "\uD83D\uDE01", Reason.MOJIBAKE));
  }

  @Test
  void overlappingChangesAreRefused() {
    EditedText text = EditedText.of("abcdef");
    List<TextEdit> overlapping =
        List.of(TextEdit.remove(0, 3, Reason.SPAM), TextEdit.remove(2, 4, Reason.SPAM));

    assertThatThrownBy(() -> text.edit(overlapping)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void editsOfAnySequenceOfStagesRebuildTheText() {
    Random random = new Random(20261122);
    for (int run = 0; run < 20_000; run++) {
      StringBuilder expected = new StringBuilder(letters(random, random.nextInt(12)));
      EditedText text = EditedText.of(expected.toString());
      for (int stage = 0; stage < 4; stage++) {
        List<TextEdit> changes = changes(random, expected.length());
        text = text.edit(changes);
        for (TextEdit change : changes.reversed()) {
          expected.replace(change.start(), change.end(), change.replacement());
        }
        assertThat(text.text()).isEqualTo(expected.toString());
        assertThat(applied(text)).isEqualTo(expected.toString());
      }
    }
  }

  private static String applied(EditedText text) {
    StringBuilder applied = new StringBuilder(text.submitted());
    int start = Integer.MAX_VALUE;
    for (TextEdit edit : text.edits().reversed()) {
      assertThat(edit.end()).isLessThanOrEqualTo(start);
      start = edit.start();
      applied.replace(edit.start(), edit.end(), edit.replacement());
    }
    return applied.toString();
  }

  private static List<TextEdit> changes(Random random, int length) {
    List<TextEdit> changes = new ArrayList<>();
    int start = random.nextInt(3);
    while (start <= length) {
      int end = Math.min(length, start + random.nextInt(4));
      String replacement = letters(random, random.nextInt(3));
      changes.add(
          new TextEdit(start, end, replacement, REASONS.get(random.nextInt(REASONS.size()))));
      start = end + 1 + random.nextInt(4);
    }
    return changes;
  }

  private static String letters(Random random, int length) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < length; i++) {
      letters.append((char) ('a' + random.nextInt(3)));
    }
    return letters.toString();
  }
}
