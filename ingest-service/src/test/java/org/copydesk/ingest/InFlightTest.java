package org.copydesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.copydesk.submission.ProblemType;
import org.junit.jupiter.api.Test;

class InFlightTest {

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final InFlight inFlight = new InFlight(new Settings(100), metrics);

  @Test
  void articleThatFindsNoRoomIsRefused() {
    inFlight.room().take(60);
    InFlight.Room second = inFlight.room();

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> second.take(41))
        .satisfies(refusal ->
            assertThat(refusal.problem().problemType()).isEqualTo(ProblemType.TOO_MANY_REQUESTS));
    assertThat(taken()).isEqualTo(60);
  }

  @Test
  void roomIsGivenBackOnce() {
    InFlight.Room first = inFlight.room();
    inFlight.room().take(10);
    first.take(40);
    first.take(40);

    first.free();
    first.free();

    assertThat(taken()).isEqualTo(10);
  }

  @Test
  void streamWaitsForRoom() throws InterruptedException {
    InFlight.Room first = inFlight.room();
    first.take(100);
    InFlight.Room second = inFlight.room();
    Thread waiting = Thread.ofVirtual().start(() -> await(second));

    first.free();

    assertThat(waiting.join(Duration.ofSeconds(10))).isTrue();
    assertThat(taken()).isEqualTo(100);
  }

  /** More than there is at all waits for all there is. */
  private static void await(InFlight.Room room) {
    try {
      room.await(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private double taken() {
    return metrics.get("copydesk.ingest.in.flight").gauge().value();
  }

  private record Settings(
      MemorySize maxArticleSize,
      MemorySize maxInFlight,
      int maxStreams,
      int streamWindow,
      Duration progressInterval,
      Duration retryAfter,
      Duration bodyTimeout,
      Limits limits)
      implements IngestSettings {

    Settings(long maxInFlight) {
      this(
          new MemorySize(BigInteger.TEN),
          new MemorySize(BigInteger.valueOf(maxInFlight)),
          1,
          1,
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          new AllowanceTest.Rates(OptionalLong.empty(), Optional.empty()));
    }
  }
}
