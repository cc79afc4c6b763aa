package org.copydesk.store.querying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParametersTest {

  @Test
  void nothingAskedIsTheFirstPageOfAll() {
    assertThat(QueryParameters.parse(Map.of()))
        .isEqualTo(new ArticleQuery(null, List.of(), null, null, null, 20, null));
  }

  @Test
  void allThatIsAskedIsUnderstood() {
    Cursor cursor = new Cursor(LocalDateTime.of(2024, 1, 1, 0, 0), "id");

    assertThat(
            QueryParameters.parse(
                Map.of(
                    "language", List.of("ZH-hant"),
                    "entity", List.of("Ｑ2283", "微軟"),
                    "mentions-from", List.of("2025-03"),
                    "published-from", List.of("2025-03-11"),
                    "published-to", List.of("2025-03-11T12:00"),
                    "pipeline-before", List.of("0.10.0"),
                    "limit", List.of("100"),
                    "cursor", List.of(cursor.encode()))))
        .isEqualTo(
            new ArticleQuery(
                "zh-Hant",
                List.of("q2283", "微软"),
                new TimeWindow(LocalDateTime.of(2025, 3, 1, 0, 0), null),
                new TimeWindow(
                    LocalDateTime.of(2025, 3, 11, 0, 0), LocalDateTime.of(2025, 3, 11, 12, 0)),
                10_000_000L,
                100,
                cursor));
  }

  @ParameterizedTest
  @CsvSource({
    "q, x",
    "pipeline-before, 0.10",
    "pipeline-before, 0.1.x",
    "Language, zh",
    "language, ''",
    "language, zh_Hans",
    "language, %",
    "language, zh-Hans-überlang",
    "entity, ''",
    "entity, '  '",
    "mentions-from, ''",
    "mentions-from, tomorrow",
    "mentions-to, 2025-02-30",
    "published-from, 2025-03-01/2025-04-01",
    "published-to, 2025-03-01T00:00 08:00",
    "limit, 0",
    "limit, 101",
    "limit, -1",
    "limit, 1e1",
    "limit, ''",
    "limit, 99999999999999999999",
    "cursor, ''",
    "cursor, abc",
  })
  void badValueNamesItsParameter(String name, String value) {
    assertThatExceptionOfType(InvalidParameterException.class)
        .isThrownBy(() -> QueryParameters.parse(Map.of(name, List.of(value))))
        .satisfies(e -> assertThat(e.parameter()).isEqualTo(name));
  }

  @Test
  void windowMustNotEndBeforeItBegins() {
    assertThatExceptionOfType(InvalidParameterException.class)
        .isThrownBy(() ->
            QueryParameters.parse(
                Map.of("mentions-from", List.of("2025"), "mentions-to", List.of("2025"))))
        .satisfies(e -> assertThat(e.parameter()).isEqualTo("mentions-to"));
  }

  @Test
  void onlyEntitiesMayBeRepeated() {
    assertThatExceptionOfType(InvalidParameterException.class)
        .isThrownBy(() -> QueryParameters.parse(Map.of("limit", List.of("1", "2"))));
    assertThatExceptionOfType(InvalidParameterException.class)
        .isThrownBy(() ->
            QueryParameters.parse(
                Map.of("entity", java.util.Collections.nCopies(11, "Microsoft"))));
  }
}
