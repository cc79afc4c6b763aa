package org.copydesk.enrichment.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where stretches of time start and end on the calendar. */
class StretchTest {

  private static final LocalDateTime REFERENCE = LocalDateTime.of(2025, 6, 18, 9, 0);

  private final DateRecognizer recognizer = new DateRecognizer();

  @ParameterizedTest
  @CsvSource({
    "zh, 5月10日至12日举行。, 2025-05-10T00:00, 2025-05-12T00:00",
    "zh, 展期5月10日至12日止。, 2025-05-10T00:00, 2025-05-13T00:00",
    "zh, 2014年到2018年，, 2014-01-01T00:00, 2018-01-01T00:00",
    "zh, 2014年前三个月。, 2014-01-01T00:00, 2014-04-01T00:00",
    "zh, 从2019年初到2020年底。, 2019-01-01T00:00, 2021-01-01T00:00",
    "zh, 昨天深夜。, 2025-06-17T20:00, 2025-06-17T23:59:59",
    "zh, 2018年光明节。, 2018-12-02T00:00, 2018-12-10T00:00",
    "zh, 2018年赎罪日。, 2018-09-18T00:00, 2018-09-19T00:00",
    "zh, 2018年排灯节。, 2018-11-07T00:00, 2018-11-08T00:00",
    "zh, 2018年大斋期。, 2018-02-14T00:00, 2018-04-01T00:00",
    "en, It ran from 4 to 22 January 1995., 1995-01-04T00:00, 1995-01-22T00:00",
    "en, It ran on 4 and 5 January 1995., 1995-01-04T00:00, 1995-01-06T00:00",
    "en, It ran in early March 1995., 1995-03-01T00:00, 1995-03-16T00:00",
    "en, It ran in late 1995., 1995-07-01T00:00, 1996-01-01T00:00",
    "en, It ran at the end of 1995., 1995-09-01T00:00, 1996-01-01T00:00",
    "en, It rains for the rest of the day., 2025-06-18T09:00, 2025-06-18T23:59:59",
    "en, The next 4 business days are free., 2025-06-19T00:00, 2025-06-25T00:00"
  })
  void stretchReachesFromItsStartToItsEnd(
      String language, String text, LocalDateTime from, LocalDateTime to) {
    assertThat(recognizer.recognize(text, language, REFERENCE))
        .first()
        .satisfies(date -> {
          assertThat(date.from()).isEqualTo(from);
          assertThat(date.to()).isEqualTo(to);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 5月10日至12日举行。, 2025-05-12T00:00, 2025-05-13T00:00",
    "zh, 2014年到2018年，, 2018-01-01T00:00, 2019-01-01T00:00",
    "en, It ran from 4 to 22 January 1995., 1995-01-22T00:00, 1995-01-23T00:00"
  })
  void rangeIsFollowedByItsLastDateOverTheSameText(
      String language, String text, LocalDateTime from, LocalDateTime to) {
    List<FoundDate> found = recognizer.recognize(text, language, REFERENCE);

    assertThat(found).extracting(FoundDate::from).element(1).isEqualTo(from);
    assertThat(found).extracting(FoundDate::to).element(1).isEqualTo(to);
    assertThat(found.get(1).text()).isEqualTo(found.get(0).text());
  }

  @ParameterizedTest
  @CsvSource({"zh, 2010年之后2018年之前，", "zh, 展期5月10日至12日止。", "en, It opened less than two weeks ago."})
  void rangeThatNamesNoDateBeyondItsEndStandsAlone(String language, String text) {
    assertThat(recognizer.recognize(text, language, REFERENCE)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 星期三, 2025-06-18",
    "zh, 星期二, 2025-06-24",
    "zh, 星期二他来过。, 2025-06-17",
    "en, Christmas, 2025-12-25",
    "en, They met at Christmas., 2024-12-25"
  })
  void loneDateIsAnEntryAndMeansTheNextOne(String language, String text, String value) {
    assertThat(recognizer.recognize(text, language, REFERENCE))
        .extracting(FoundDate::value)
        .containsExactly(value);
  }
}
