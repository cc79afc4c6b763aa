package org.copydesk.store.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.copydesk.store.Sample;
import org.junit.jupiter.api.Test;

class MentionedTimeTest {

  private static final LocalDateTime MARCH_11 = LocalDateTime.of(2025, 3, 11, 0, 0);

  private static String mentioned(Sample article) {
    return MentionedTime.of(article.build().dates());
  }

  @Test
  void rangesAreHalfOpenAndStandOnce() {
    assertThat(
            mentioned(
                Sample.article()
                    .mentions(MARCH_11, MARCH_11.plusDays(1))
                    .mentions(MARCH_11, MARCH_11.plusDays(1))
                    .mentions(MARCH_11.withYear(2024), MARCH_11.withYear(2024).plusHours(1))))
        .isEqualTo(
            "{[\"2025-03-11T00:00\",\"2025-03-12T00:00\"),"
                + "[\"2024-03-11T00:00\",\"2024-03-11T01:00\")}");
  }

  @Test
  void momentIsAClosedRange() {
    assertThat(mentioned(Sample.article().mentions(MARCH_11, MARCH_11)))
        .isEqualTo("{[\"2025-03-11T00:00\",\"2025-03-11T00:00\"]}");
  }

  @Test
  void yearsAreWrittenAsPostgresReadsThem() {
    assertThat(
            mentioned(
                Sample.article()
                    .mentions(MARCH_11.withYear(-220), MARCH_11.withYear(0))
                    .mentions(MARCH_11.withYear(79), MARCH_11.withYear(12345))))
        .isEqualTo(
            "{[\"0221-03-11T00:00 BC\",\"0001-03-11T00:00 BC\"),"
                + "[\"0079-03-11T00:00\",\"12345-03-11T00:00\")}");
  }

  @Test
  void openReversedAndUnstorableStretchesAreLeftOut() {
    assertThat(
            mentioned(
                Sample.article()
                    .mentions(null, null)
                    .mentions(MARCH_11, null)
                    .mentions(null, MARCH_11)
                    .mentions(MARCH_11, MARCH_11.minusDays(1))
                    .mentions(MARCH_11, LocalDateTime.MAX)
                    .mentions(LocalDateTime.MIN, MARCH_11)))
        .isEqualTo("{}");
  }
}
