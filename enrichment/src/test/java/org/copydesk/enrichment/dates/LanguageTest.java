package org.copydesk.enrichment.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the languages other than Chinese and English have of their own. */
class LanguageTest {

  private static final int CHARS = 1 << 16;

  /** On the processor; reading that is not linear takes minutes. */
  private static final long MOST_MILLIS = 3_000;

  private final DateRecognizer recognizer = new DateRecognizer();
  private final PublicationDateEstimator estimator = new PublicationDateEstimator();

  @ParameterizedTest
  @CsvSource({
    "und, Am Montag und le 3 mars 2025 and on May 5",
    "nl, Op 3 maart kwam hij en morgen gaat hij",
    "sv, Den 5 maj om 3 timmar",
    "tr, 3 Mart salı günü"
  })
  void languagesWithoutGrammarAreNotReadWithAnothersWords(String language, String text) {
    assertThat(recognizer.recognize(text, language, LocalDateTime.of(2025, 3, 19, 9, 0))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"und", "nl", "pl"})
  void languagesWithoutGrammarAreReadForNumericDates(String language) {
    assertThat(recognizer.recognize("x 2025-03-11 14:05 x", language, null))
        .extracting(FoundDate::value)
        .containsExactly("2025-03-11T14:05");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Am 11. März 2025 traf sich der Rat. Am 4. April soll er wieder tagen.",
        "fr | Le 11 mars 2025, le conseil a voté. Il sera réuni le 4 avril.",
        "es | El 11 de marzo de 2025 votó el consejo. Habrá otra sesión el 4 de abril.",
        "pt | Em 11 de março de 2025 o conselho votou. Haverá outra sessão em 4 de abril.",
        "it | L'11 marzo 2025 il consiglio ha votato. La prossima seduta sarà il 4 aprile.",
        "ru | 11 марта 2025 года совет голосовал. Заседание пройдет 4 апреля.",
        "ar | صوت المجلس في 11 مارس 2025. سيعقد جلسة أخرى في 4 أبريل.",
        "vi | Ngày 11 tháng 3 năm 2025, hội đồng họp. Phiên tới dự kiến vào ngày 4/4.",
        "ja | 2025年3月11日、議会は採決した。次の会議は4月4日に開かれる予定だ。",
        "ko | 2025년 3월 11일 의회가 표결했다. 다음 회의는 4월 4일 열릴 예정이다."
      })
  void publicationLiesBetweenTheLastToldAndTheFirstExpectedDay(String language, String text) {
    assertThat(estimator.estimate(recognizer.read(text, language)))
        .isEqualTo("2025-03-11/2025-04-04");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "de|1. ",
        "de|montag ",
        "de|von 1. bis ",
        "fr|de ",
        "fr|1 et ",
        "fr|le 3 mai 2024 à ",
        "es|de la ",
        "es|lunes ",
        "pt|1 de ",
        "pt|às ",
        "it|dal 1 al ",
        "it|anni ",
        "ru|1 ",
        "ru|с 1 по ",
        "ar|و",
        "ar|من ",
        "ar|1 آذار/",
        "vi|ngày 1 tháng ",
        "vi|năm ",
        "ja|一",
        "ja|1日から",
        "ja|月日",
        "ko|1일 ",
        "ko|년월일",
        "ko|지난 "
      })
  void repeatedPiecesAreReadInLinearTime(String language, String piece) {
    String text = piece.repeat(CHARS / piece.length());
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();

    recognizer.recognize(text, language, null);

    long millis = TimeUnit.NANOSECONDS.toMillis(threads.getCurrentThreadCpuTime() - start);
    assertThat(millis).isLessThan(MOST_MILLIS);
  }
}
