package org.copydesk.enrichment.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both scripts are read alike, at the same places. */
class ScriptTest {

  private final DateRecognizer recognizer = new DateRecognizer();

  @ParameterizedTest
  @CsvSource({
    "上個禮拜三晚上八點，他來過, 上个礼拜三晚上八点，他来过",
    "後天是國慶節，三個鐘頭之後開會, 后天是国庆节，三个钟头之后开会",
    "從2023年下半年起至今，農曆八月初一, 从2023年下半年起至今，农历八月初一",
    "過去兩週，當天與次日, 过去两周，当天与次日"
  })
  void traditionalAndSimplifiedGiveTheSame(String traditional, String simplified) {
    LocalDateTime reference = LocalDateTime.of(2025, 3, 20, 9, 0);

    var first = recognizer.recognize(traditional, "zh-Hant", reference);
    var second = recognizer.recognize(simplified, "zh-Hans", reference);

    assertThat(first).isNotEmpty();
    assertThat(first)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("text")
        .isEqualTo(second);
  }
}
