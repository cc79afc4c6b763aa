package org.copydesk.enrichment.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordPiecesTest {

  private static final List<String> VOCABULARY =
      List.of(
          "[PAD]",
          "[UNK]",
          "[CLS]",
          "[SEP]",
          "un",
          "##believ",
          "##able",
          "##ab",
          "##le",
          "unbel",
          "cafe",
          "上",
          "か",
          "e",
          "##e",
          "😀");

  private final WordPieces pieces = new WordPieces(VOCABULARY);

  @Test
  void longestPieceIsTakenFirst() {
    assertThat(cut("unable")).containsExactly("un", "##able");
  }

  @Test
  void noWayBackFromTheLongestPiece() {
    assertThat(cut("unbelievable")).containsExactly("[UNK]");
  }

  @Test
  void caseAndMarksDoNotCount() {
    assertThat(cut("CAFÉ")).containsExactly("cafe");
    assertThat(cut("cafe\u0301")).containsExactly("cafe");
    assertThat(cut("が")).containsExactly("か");
  }

  @Test
  void eachTokenIsCutByItself() {
    assertThat(cut("un 上e😀")).containsExactly("un", "上", "e", "😀");
  }

  @Test
  void tokenWithoutPiecesIsUnknown() {
    assertThat(cut("x")).containsExactly("[UNK]");
    assertThat(cut("\uFE0F")).containsExactly("[UNK]");
    assertThat(cut("\uD83D")).containsExactly("[UNK]");
  }

  @Test
  void tokenOfMoreThanAHundredCharactersIsUnknown() {
    assertThat(cut("e".repeat(100))).hasSize(100).startsWith("e", "##e");
    assertThat(cut("e".repeat(101))).containsExactly("[UNK]");
  }

  @Test
  void shippedVocabulariesHaveTheirPiecesAtTheNumbersOfTheirModels() {
    WordPieces chinese = WordPieces.load("encoder-zh.vocab.txt");
    WordPieces english = WordPieces.load("encoder-en.vocab.txt");

    assertThat(chinese.id("[CLS]")).isEqualTo(101);
    assertThat(english.id("[SEP]")).isEqualTo(102);
    assertThat(chinese.id("##😎")).isEqualTo(21127);
    assertThat(english.id("##～")).isEqualTo(30521);
  }

  private List<String> cut(String text) {
    Tokens tokens = Tokens.of(text, 0, text.length());
    WordPieces.Cut cut = pieces.cut(tokens);
    List<String> found = new ArrayList<>();
    for (int piece = 0; piece < cut.first(tokens.size()); piece++) {
      found.add(VOCABULARY.get(cut.id(piece)));
    }
    return found;
  }
}
