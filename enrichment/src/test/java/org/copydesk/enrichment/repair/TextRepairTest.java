package org.copydesk.enrichment.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.enrichment.edits.EditedText;
import org.copydesk.enrichment.edits.TextEdit;
import org.copydesk.events.Edit.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRepairTest {

  private final TextRepair repair = new TextRepair();

  @Test
  void glossesGoWithTheirReason() {
    EditedText text = repair.repair(EditedText.of("開發(fā)數(shù)據(jù)"));

    assertThat(text.text()).isEqualTo("開發數據");
    assertThat(text.edits())
        .containsExactly(
            TextEdit.remove(2, 6, Reason.GLOSS),
            TextEdit.remove(7, 12, Reason.GLOSS),
            TextEdit.remove(13, 17, Reason.GLOSS));
  }

  @Test
  void aGlossInsideACharacterPairsItsBytesAgain() {
    EditedText text = repair.repair(EditedText.of("他在當?shù)貢r間下午到達。"));

    assertThat(text.text()).isEqualTo("他在當地時間下午到達。");
    assertThat(text.edits()).extracting(TextEdit::reason).containsOnly(Reason.MOJIBAKE);
  }

  @Test
  void privateUseCharactersServeTheRepairBeforeTheyAreStripped() {
    // The mark behind the first word lost its first byte, which shifts all bytes up to a Latin
    // letter.
    EditedText text = repair.repair(EditedText.of("生意不錯。他們合作?!笆\uE208偷\uE292弊銐蛴绣X"));

    assertThat(text.text()).endsWith("合作。“石油爹”足夠有錢");
  }

  @Test
  void aTagThatTookPartInTheDamageGoesToo() {
    EditedText text = repair.repair(EditedText.of("發(fā)言人說(shuō):“這不是事實(shí)?!?/o:p>"));

    assertThat(text.text()).isEqualTo("發言人說:“這不是事實。”");
  }

  @Test
  void anyMixtureOfLinesAndSignsIsTidied() {
    List<String> pieces = List.of("a", " ", "\n", "\r\n", "<b>", "\u200b");
    for (int number = 0; number < Math.pow(pieces.size(), 6); number++) {
      StringBuilder mixture = new StringBuilder("a\n");
      for (int rest = number, i = 0; i < 6; i++, rest /= pieces.size()) {
        mixture.append(pieces.get(rest % pieces.size()));
      }

      String text = repair.repair(EditedText.of(mixture.toString())).text();

      assertThat(letters(text)).as(mixture.toString()).isEqualTo(letters(mixture.toString()));
    }
  }

  private static long letters(String text) {
    return text.chars().filter(c -> c == 'a').count();
  }

  @Test
  void oneParenthesisInATextAboutReadingsStays() {
    EditedText text = repair.repair(EditedText.of("這個字的讀音是發(fā),多音字要小心。"));

    assertThat(text.edits()).isEmpty();
  }

  @Test
  void questionMarksAroundANumberAreLostSpaces() {
    EditedText text = repair.repair(EditedText.of("於?2020?年開業,為什麼?沒有人知道。"));

    assertThat(text.text()).isEqualTo("於2020年開業,為什麼?沒有人知道。");
    assertThat(text.edits()).extracting(TextEdit::reason).containsOnly(Reason.WHITESPACE);
  }

  @Test
  void aCharacterBetweenTwoLostSpacesIsNoShiftedRun() {
    EditedText text = repair.repair(EditedText.of("數(shù)據(jù)顯示,學校改用?Moodle?的?v4?授課,占?49%?的課時。"));

    assertThat(text.text()).isEqualTo("數據顯示,學校改用Moodle的v4授課,占49%的課時。");
    assertThat(text.edits())
        .extracting(TextEdit::reason)
        .containsOnly(Reason.GLOSS, Reason.WHITESPACE);
  }

  @Test
  void loneSurrogatesAndNulGoButEmojiStay() {
    EditedText text = repair.repair(EditedText.of("a\uD83Db\u0000c\uD83D\uDE00"));

    assertThat(text.text()).isEqualTo("abc\uD83D\uDE00");
    assertThat(text.edits())
        .isEqualTo(
            List.of(TextEdit.remove(1, 2, Reason.CONTROL), TextEdit.remove(3, 4, Reason.CONTROL)));
  }

  @Test
  void directionMarksStayInRightToLeftText() {
    String arabic = "قال \u200Fالوزير\u200E (ABC)";

    assertThat(repair.repair(EditedText.of(arabic)).edits()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "(shù)",
        "?",
        "?笆",
        "?1?年",
        "關(guan) ",
        "Ã©",
        "浠栨槸",
        "&",
        "&#",
        "<p ",
        "\uE000",
        "\uD800"
      })
  @Timeout(60)
  void hostileTextTakesTimeInProportionToItsLength(String part) {
    String hostile = part.repeat((1 << 18) / part.length());

    assertThat(repair.repair(EditedText.of(hostile)).submitted()).isEqualTo(hostile);
  }
}
