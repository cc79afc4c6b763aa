package org.copydesk.enrichment.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlDateTest {

  @ParameterizedTest
  @CsvSource({
    "https://news.example/2026/01/05/port, 2026-01-05",
    "https://news.example/2026-1-5/port.html, 2026-01-05",
    "https://news.example/n1/20260105/c1.html, 2026-01-05",
    "https://news.example/a/t20260105_12.html,",
    "https://news.example/20261305/20260105/, 2026-01-05",
    "https://news.example/2026/02/30/port,",
    "https://news.example/article/6845192,",
    "https://news.example/202601055/,",
    "https://news.example/2026/01/port,",
  })
  void dayInTheAddressIsItsDate(String url, String date) {
    assertThat(UrlDate.find(url)).isEqualTo(date);
  }
}
