package org.copydesk.enrichment.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.copydesk.enrichment.amounts.AmountRecognizer;
import org.copydesk.enrichment.dates.DateRecognizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts made to be slow: nothing but pieces of dates and amounts. Measured in time on the
 * processor, so that a busy machine does not fail the test; a reading that is not linear takes
 * minutes.
 */
class HostileTextTest {

  private static final int BYTES = 1 << 16;
  private static final int MEBIBYTE = 1 << 20;
  private static final long MOST_MILLIS = 1_500;
  private static final DateRecognizer DATES = new DateRecognizer();
  private static final AmountRecognizer AMOUNTS = new AmountRecognizer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1 ",
        "年月日",
        "1年",
        "一",
        "一十",
        "年",
        "3月",
        "1:",
        "12:30",
        "到",
        "1到",
        "2020-",
        "千万亿",
        "1.",
        "1,",
        "one ",
        "twenty ",
        "may ",
        "of the ",
        "1 day ",
        "last ",
        "monday ",
        "- ",
        "$",
        "$1 ",
        "1亿",
        "百分之",
        "从1日到",
        "\n",
        " ",
        "\uD83D",
        "春节",
        "2020年1月1日",
        "1 day and ",
        "1 000 ",
        "四五千",
        "一 ",
        "5천",
        "1 million de ",
        "de d' "
      })
  void repeatedPiecesAreReadInLinearTime(String piece) {
    int size = Math.max(1, piece.getBytes(StandardCharsets.UTF_8).length);
    assertReadInTime(piece.repeat(BYTES / size), MOST_MILLIS);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void randomMixesAreReadInLinearTime(long seed) {
    assertReadInTime(mix(seed, BYTES / 2), MOST_MILLIS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"年月日", "1", "3月1日", "1 day "})
  void mebibyteIsReadInSeconds(String piece) {
    int size = piece.getBytes(StandardCharsets.UTF_8).length;
    assertReadInTime(piece.repeat(MEBIBYTE / size), 4 * MOST_MILLIS);
  }

  private static String mix(long seed, int length) {
    String alphabet = "0123456789年月日号点分周一二三十百万亿上下个前后内到至-/:., $%amp 今昨去每第季";
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static void assertReadInTime(String text, long millis) {
    assertThat(processorMillis(() -> DATES.recognize(text, "zh-Hans", null))).isLessThan(millis);
    assertThat(processorMillis(() -> DATES.recognize(text, "en", null))).isLessThan(millis);
    for (String language : List.of("zh-Hans", "en", "ja", "ko", "fr", "ar", "pl")) {
      assertThat(processorMillis(() -> AMOUNTS.recognize(text, language)))
          .as(language)
          .isLessThan(millis);
    }
  }

  private static long processorMillis(Runnable reading) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    reading.run();
    return TimeUnit.NANOSECONDS.toMillis(threads.getCurrentThreadCpuTime() - start);
  }
}
