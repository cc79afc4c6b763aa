package org.copydesk.enrichment.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.copydesk.enrichment.language.HanCharacters;
import org.copydesk.events.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncoderFeaturesTest {

  /** Class of a place's name among the marks. */
  private static final int PLACE = Lexicon.FIRST_ENTITY_CLASS + 1;

  private static final Lexicon LEXICON =
      new Lexicon(
          new Folding(HanCharacters.load()),
          List.of(place("Qa Qe Qi Qo Qu"), place("Qe Qi"), place("Qu")));

  @ParameterizedTest
  @CsvSource({
    "port, 172",
    "Port, 173",
    "Über, 173",
    "P, 174",
    "NATO, 175",
    "iPhone, 176",
    "McDonald, 176",
    "カタカナ, 177",
    "서울, 177",
    "2026, 178",
    "港, 179",
    "。, 180",
    "?, 180",
    "!, 180",
    "'!', 180",
    "’, 181",
    "😀, 181"
  })
  void shapeIsTold(String token, int shape) {
    assertThat(features(token).get(0, 3)).isEqualTo(shape);
  }

  @Test
  void longestKnownNameIsToldByClassAndLength() {
    EncoderFeatures features = features("Qa Qe Qi Qo Qu");
    int place = (PLACE - 1) * 4;

    assertThat(slots(features, 0)).containsExactly(1 + place + 3, 0, 0);
    assertThat(slots(features, 1)).containsExactly(1 + place + 1, 0, 114 + 1 + place + 3);
    assertThat(slots(features, 2)).containsExactly(0, 57 + 1 + place + 1, 114 + 1 + place + 3);
    assertThat(slots(features, 3)).containsExactly(0, 0, 114 + 1 + place + 3);
    assertThat(slots(features, 4)).containsExactly(1 + place, 57 + 1 + place + 3, 0);
  }

  @Test
  void droppedNamesLeaveNoMark() {
    Tokens tokens = Tokens.of("Qa Qe Qi Qo Qu", 0, 14);
    Lexicon.Marks marks = LEXICON.marks(tokens, word -> word < Lexicon.FIRST_ENTITY_CLASS);

    assertThat(slots(new EncoderFeatures(tokens, marks), 0)).containsExactly(0, 0, 0);
  }

  private static int[] slots(EncoderFeatures features, int token) {
    return IntStream.range(0, 3).map(slot -> features.get(token, slot)).toArray();
  }

  private static EncoderFeatures features(String text) {
    Tokens tokens = Tokens.of(text, 0, text.length());
    return new EncoderFeatures(tokens, LEXICON.marks(tokens));
  }

  private static KnownEntity place(String name) {
    return new KnownEntity(
        null, name, Entity.Type.PLACE, null, null, name, List.of(name), List.of(), List.of());
  }
}
