package org.copydesk.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressAwaitedTest {

  private static Thread configure(String... servers) {
    return Thread.startVirtualThread(
        () -> new AddressAwaited().configure(Map.of("bootstrap.servers", List.of(servers))));
  }

  @Test
  void oneNameWithAnAddressIsEnough() throws InterruptedException {
    assertThat(configure("nowhere.invalid:9092", "127.0.0.1:9092").join(Duration.ofSeconds(20)))
        .isTrue();
  }

  @Test
  void namesWithoutAddressAreWaitedForUntilTheEnd() throws InterruptedException {
    Thread waiting = configure("nowhere.invalid:9092");

    assertThat(waiting.join(Duration.ofSeconds(2))).isFalse();
    waiting.interrupt();
    assertThat(waiting.join(Duration.ofSeconds(20))).isTrue();
  }
}
