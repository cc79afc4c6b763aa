package org.copydesk.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-01-01T00:00, 2025-01-01T00:00",
    "2024-03, 2024-03-01T00:00, 2024-04-01T00:00",
    "2024-12, 2024-12-01T00:00, 2025-01-01T00:00",
    "2024-02-29, 2024-02-29T00:00, 2024-03-01T00:00",
    "20240229, 2024-02-29T00:00, 2024-03-01T00:00",
    "2024-03-22T03, 2024-03-22T03:00, 2024-03-22T04:00",
    "2024-03-22T03:37, 2024-03-22T03:37, 2024-03-22T03:38",
    "2024-03-22 03:37, 2024-03-22T03:37, 2024-03-22T03:38",
    "2024-03-22T03:37:09, 2024-03-22T03:37:09, 2024-03-22T03:37:10",
    "2024-03-22T03:37:09.5, 2024-03-22T03:37:09.500, 2024-03-22T03:37:09.500001",
    "2024-03-22T03:37:09.123456789123, 2024-03-22T03:37:09.123456, 2024-03-22T03:37:09.123457",
    "20240322T033709Z, 2024-03-22T03:37:09, 2024-03-22T03:37:10",
    "2024-03-22T24:00, 2024-03-23T00:00, 2024-03-23T00:01",
    "2024-W01, 2024-01-01T00:00, 2024-01-08T00:00",
    "2020-W53, 2020-12-28T00:00, 2021-01-04T00:00",
    "2024-W12-5, 2024-03-22T00:00, 2024-03-23T00:00",
    "2024-366, 2024-12-31T00:00, 2025-01-01T00:00",
    "2023-Q4, 2023-10-01T00:00, 2024-01-01T00:00",
    "2024-H2, 2024-07-01T00:00, 2025-01-01T00:00",
    "9999, 9999-01-01T00:00, +10000-01-01T00:00",
  })
  void precisionGivesTheLengthOfThePeriod(String text, String from, String to) {
    assertThat(PublicationDate.parse(text))
        .hasValueSatisfying(period -> {
          assertThat(period.from()).hasToString(from);
          assertThat(period.to()).hasToString(to);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"Z", "z", "+08:00", "-0530", "+08", " +0800"})
  void offsetIsDropped(String offset) {
    assertThat(PublicationDate.parse("2024-03-22T03:37" + offset))
        .isEqualTo(PublicationDate.parse("2024-03-22T03:37"));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-11/2025-04-04, 2025-03-11T00:00, 2025-04-05T00:00",
    "2025-03/2025-04, 2025-03-01T00:00, 2025-05-01T00:00",
    "2025-03-11T08:00/2025-03-11T09:30, 2025-03-11T08:00, 2025-03-11T09:31",
    "2025-03-11/2025-03-11, 2025-03-11T00:00, 2025-03-12T00:00",
  })
  void intervalReachesFromTheStartOfItsFirstToTheEndOfItsLastDate(
      String text, String from, String to) {
    assertThat(PublicationDate.parse(text))
        .hasValueSatisfying(period -> {
          assertThat(period.from()).hasToString(from);
          assertThat(period.to()).hasToString(to);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "/",
        "2024-03/",
        "/2024-03",
        "2024-03/2024-04/2024-05",
        "2025-04-04/2025-03-11",
        "yesterday",
        "24-03-22",
        "2024-13",
        "2024-02-30",
        "2023-366",
        "2023-W53",
        "2024-W54",
        "2024-W00",
        "2024-03-22T25:00",
        "2024-03-22T24:01",
        "2024-03-22T03:60",
        "2024-Q5",
        "2024-H0",
        "0000",
        "+12024-03-22",
        "-0044-03-15",
        "XXXX-03-11",
        "202403",
        "２０２４",
        "2024-03-22T03:37:09\u0000",
        "2024-03-22T03:37:09.99999999999999999999999999999999999999999999999999999999999999999999",
      })
  void whatIsNoSuchDateHasNoPeriod(String text) {
    assertThat(PublicationDate.parse(text)).isEmpty();
  }
}
