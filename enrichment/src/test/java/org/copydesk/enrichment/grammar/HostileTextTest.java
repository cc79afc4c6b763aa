package org.copydesk.enrichment.grammar;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.copydesk.enrichment.amounts.AmountRecognizer;
import org.copydesk.enrichment.dates.DateRecognizer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to be slow: long runs of nothing but pieces of dates and amounts. */
class HostileTextTest {

  private static final int LENGTH = 1 << 15;
  private static final DateRecognizer DATES = new DateRecognizer();
  private static final AmountRecognizer AMOUNTS = new AmountRecognizer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1", "1 ", "年月日", "1年", "一", "一十", "年", "3月", "1:", "12:30", "到", "1到", "2020-", "千万亿",
        "1.", "1,", "one ", "twenty ", "may ", "of the ", "1 day ", "last ", "monday ", "- ", "$",
        "$1 ", "1亿", "百分之", "从1日到", "\n", " ", "\uD83D", "春节"
      })
  @Timeout(value = 10, unit = SECONDS)
  void repeatedPiecesAreReadInLinearTime(String piece) {
    read(piece.repeat(LENGTH / piece.length()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  @Timeout(value = 10, unit = SECONDS)
  void randomMixesAreReadInLinearTime(long seed) {
    String alphabet = "0123456789年月日号点分周一二三十百万亿上下个前后内到至-/:., $%amp 今昨去每第季";
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    read(text.toString());
  }

  private static void read(String text) {
    assertThatCode(
            () -> {
              DATES.recognize(text, "zh-Hans", null);
              DATES.recognize(text, "en", null);
              AMOUNTS.recognize(text, "zh-Hans");
              AMOUNTS.recognize(text, "en");
            })
        .doesNotThrowAnyException();
  }
}
