package org.copydesk.enrichment.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.enrichment.language.HanCharacters;
import org.junit.jupiter.api.Test;

class EncoderLineTest {

  private static final WordPieces PIECES = WordPieces.load("encoder-test.vocab.txt");
  private static final Lexicon LEXICON = new Lexicon(new Folding(HanCharacters.load()), List.of());

  @Test
  void shortSentencesAreReadTogether() {
    assertThat(texts("王伟在上海。王伟在上海。")).containsExactly("王伟在上海。王伟在上海。");
  }

  @Test
  void longLineIsCutBehindTheEndOfASentence() {
    String sentence = "在".repeat(15) + "。";
    String quoted = "在".repeat(24) + "！”";

    assertThat(texts(sentence.repeat(4))).containsExactly(sentence.repeat(2), sentence.repeat(2));
    assertThat(texts(quoted.repeat(2))).containsExactly(quoted, quoted);
  }

  @Test
  void fullStopWithinANameIsNoEnd() {
    String before = "a ".repeat(70);

    assertThat(texts(before + "in St. Louis")).containsExactly(before + "in St. Louis");
    assertThat(texts(before + "in the port. Louis"))
        .containsExactly(before + "in the port.", "Louis");
  }

  @Test
  void sentenceOfAnyLengthIsCutWithinTheBound() {
    List<EncoderLine.Sequence> sequences = sequences("王a".repeat(1000));

    assertThat(sequences).allMatch(s -> s.length() <= EncoderLine.MAX_PIECES + 2);
    assertThat(sequences.stream().mapToInt(EncoderLine.Sequence::size).sum()).isEqualTo(2000);
  }

  @Test
  void tokensKeepTheirPlacesAmongThePieces() {
    EncoderLine.Sequence sequence = sequences("jinhua 在 aaa").getFirst();

    assertThat(sequence.length()).isEqualTo(2 + 2 + 1 + 3);
    assertThat(sequence.first(1)).isEqualTo(3);
    assertThat(sequence.id(2)).isEqualTo(PIECES.id("##hua"));
    assertThat(sequence.id(3)).isEqualTo(PIECES.id("在"));
  }

  private static List<String> texts(String line) {
    return sequences(line).stream()
        .map(s ->
            line.substring(s.tokens().start(s.from()), s.tokens().end(s.from() + s.size() - 1)))
        .toList();
  }

  private static List<EncoderLine.Sequence> sequences(String line) {
    Tokens tokens = Tokens.of(line, 0, line.length());
    return new EncoderLine(tokens, PIECES, LEXICON.marks(tokens)).sequences();
  }
}
