package org.copydesk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmittedDateTest {

  @ParameterizedTest
  @CsvSource({
    "2024, 2024",
    "2024年, 2024",
    "2024-03, 2024-03",
    "2024/3, 2024-03",
    "2024年3月, 2024-03",
    "2024-03-22, 2024-03-22",
    "2024/3/22, 2024-03-22",
    "2024.03.22, 2024-03-22",
    "2024年3月22日, 2024-03-22",
    "2024-03-22T03:37, 2024-03-22T03:37",
    "2024-03-22 3:37, 2024-03-22T03:37",
    "2024年3月22日 03:37, 2024-03-22T03:37",
    "2024-03-22T03:37:00, 2024-03-22T03:37:00",
    "2024-03-22T03:37:05.120Z, 2024-03-22T03:37:05.120Z",
    "2024-03-22T03:37:05z, 2024-03-22T03:37:05Z",
    "2024-03-22T03:37+0800, 2024-03-22T03:37+08:00",
    "2024-03-22 03:37:05 +08:00, 2024-03-22T03:37:05+08:00",
    "2024-03-22T03:37+08, 2024-03-22T03:37+08:00",
    "'Fri, 22 Mar 2024 03:37:00 GMT', 2024-03-22T03:37:00Z",
    "'Fri, 22 Mar 2024 03:37:00 +0800', 2024-03-22T03:37:00+08:00",
    "2025-03-11/2025-04-04, 2025-03-11/2025-04-04",
    "2024-02-29, 2024-02-29",
  })
  void becomesIso8601InItsOwnPrecision(String submitted, String normalized) {
    assertThat(SubmittedDate.normalize(submitted)).hasValue(normalized);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2023-02-29",
        "2024-13-01",
        "2024-03-22T25:00",
        "22.03.2024",
        "03/22/2024",
        "2024-03 03:37",
        "2024-03-22T03:37+25:00",
        "2024-03-22/later",
        "1711078620",
        "20240322",
        "2024-03-22T03:37Z and more",
      })
  void isNotGuessedAt(String submitted) {
    assertThat(SubmittedDate.normalize(submitted)).isEmpty();
  }
}
