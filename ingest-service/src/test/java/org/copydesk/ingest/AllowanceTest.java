package org.copydesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.copydesk.submission.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowanceTest {

  private static final int LARGEST = 1000;

  @Test
  void senderOfTooManyIsRefusedAndToldWhenToComeAgain() {
    Allowance allowance = Allowance.of(new Rates(OptionalLong.of(1), Optional.empty()), LARGEST);
    for (int i = 0; i < 100; i++) {
      allowance.spend(1);
    }

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(allowance::admit)
        .satisfies(refusal -> {
          assertThat(refusal.problem().problemType()).isEqualTo(ProblemType.RATE_LIMIT_EXCEEDED);
          assertThat(refusal.retryAfter())
              .isBetween(Duration.ofSeconds(80), Duration.ofSeconds(91));
        });
  }

  @Test
  void senderOfTooMuchIsRefused() {
    Allowance allowance =
        Allowance.of(
            new Rates(OptionalLong.empty(), Optional.of(new MemorySize(BigInteger.valueOf(100)))),
            LARGEST);
    allowance.admit();

    Duration owed = allowance.spend(1500);

    assertThat(owed).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
    assertThatExceptionOfType(ProblemException.class).isThrownBy(allowance::admit);
  }

  @Test
  void largestArticleFitsWhateverTheRate() {
    Allowance allowance =
        Allowance.of(
            new Rates(OptionalLong.empty(), Optional.of(new MemorySize(BigInteger.ONE))), LARGEST);

    assertThat(allowance.spend(LARGEST)).isZero();
  }

  @Test
  void nothingIsOwedWithoutLimits() {
    assertThat(Allowance.UNLIMITED.spend(Integer.MAX_VALUE)).isZero();
    assertThatCode(Allowance.UNLIMITED::admit).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
    "2001:db8::6, 2001:db8",
    "::1, ''",
  })
  void addressesOfOneNetworkAreOneSender(String address, String network) {
    assertThat(SenderLimits.network(address)).isEqualTo(network);
  }

  record Rates(
      OptionalLong articlesPerSecond,
      Optional<MemorySize> bytesPerSecond,
      Duration burst,
      int senders)
      implements IngestSettings.Limits {

    Rates(OptionalLong articlesPerSecond, Optional<MemorySize> bytesPerSecond) {
      this(articlesPerSecond, bytesPerSecond, Duration.ofSeconds(10), 100);
    }
  }
}
