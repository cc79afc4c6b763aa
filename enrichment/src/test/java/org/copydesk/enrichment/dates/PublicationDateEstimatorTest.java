package org.copydesk.enrichment.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicationDateEstimatorTest {

  private final DateRecognizer recognizer = new DateRecognizer();
  private final PublicationDateEstimator estimator = new PublicationDateEstimator();

  private static final String STORY =
      """
      3月11日，星辰科技宣布了一份合同。公司成立于2017年。

      当地时间3月3日，公司提交了招股书。

      进入到2025年，股价起伏，2月底跌破关口。按照预测，到2029年才有望盈利。

      1月，计划启动。今年4月4日是成立八周年的纪念日。
      """;

  @Test
  void lastToldAndFirstExpectedDayBoundThePublication() {
    assertThat(estimator.estimate(recognizer.read(STORY, "zh-Hans")))
        .isEqualTo("2025-03-11/2025-04-04");
  }

  @Test
  void bareDatesBelongToTheLatestYearThatIsNoForecast() {
    assertThat(recognizer.recognize(STORY, "zh-Hans", null))
        .extracting(FoundDate::value)
        .containsExactly(
            "2025-03-11",
            "2017",
            "2025-03-03",
            "2025",
            "2025-02",
            "2029",
            "2025-01",
            "2025-04-04",
            "P8Y");
  }

  @Test
  void yearAloneGivesTheYear() {
    assertThat(estimator.estimate(recognizer.read("2024年，公司盈利。", "zh-Hans"))).isEqualTo("2024");
  }

  @Test
  void laterYearAloneEndsAnInterval() {
    assertThat(estimator.estimate(recognizer.read("2024年11月9日，展览闭幕。2025年的天气会好一些。", "zh-Hans")))
        .isEqualTo("2024-11-09/2025-12-31");
  }

  @Test
  void textWithoutYearGivesNothing() {
    assertThat(estimator.estimate(recognizer.read("3月11日，公司盈利。", "zh-Hans"))).isNull();
  }

  @Test
  void textOfThePastGivesNothing() {
    assertThat(estimator.estimate(recognizer.read("The war ended in 1945.", "en"))).isNull();
  }
}
