package org.copydesk.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ErasureTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  @Test
  void asLongAsItIsNotAllowedNothingOfTheArticleIsKept() {
    Erasure erasure = new Erasure("a", NOON, null);

    assertThat(erasure.covers(NOON.minusSeconds(1))).isTrue();
    assertThat(erasure.covers(NOON.plusSeconds(1_000_000))).isTrue();
    assertThat(erasure.changedAt()).isEqualTo(NOON);
  }

  @Test
  void whatWasReceivedBeforeItWasAllowedStaysErased() {
    Erasure erasure = new Erasure("a", NOON, NOON.plusSeconds(60));

    assertThat(erasure.covers(NOON.minusSeconds(1))).isTrue();
    assertThat(erasure.covers(NOON.plusSeconds(59))).isTrue();
    assertThat(erasure.covers(NOON.plusSeconds(60))).isFalse();
    assertThat(erasure.changedAt()).isEqualTo(NOON.plusSeconds(60));
  }
}
