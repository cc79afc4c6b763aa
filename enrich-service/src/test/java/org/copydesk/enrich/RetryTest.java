package org.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.KafkaException;
import org.copydesk.enrich.Retry.StoppedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RetryTest {

  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final EnrichmentMeters meters = new EnrichmentMeters(registry);
  private final Retry retry = retry(Settings.PATIENT.retrying(Duration.ofMillis(1)));
  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void aFailingStepIsTriedUntilItSucceeds() throws Exception {
    int result = retry.untilDone(Work.PUBLISH, () -> failBefore(5));

    assertThat(result).isEqualTo(5);
    assertThat(registry.get("copydesk.enrich.retries").tag("work", "publish").counter().count())
        .isEqualTo(4);
  }

  @Test
  void anErrorIsTriedAgainToo() throws Exception {
    int result =
        retry.untilDone(
            Work.PUBLISH,
            () -> {
              if (tries.incrementAndGet() == 1) {
                throw new OutOfMemoryError("made up");
              }
              return tries.get();
            });

    assertThat(result).isEqualTo(2);
  }

  @Test
  void aStepInHandMayEndWhenTheServiceStops() throws Exception {
    retry.stop(new ShutdownEvent());

    assertThat(retry.<String>untilDone(Work.PUBLISH, () -> "finished")).isEqualTo("finished");
  }

  @Test
  void afterTheStopNothingIsTriedAgain() {
    assertThatExceptionOfType(StoppedException.class)
        .isThrownBy(() ->
            retry.untilDone(
                Work.PUBLISH,
                () -> {
                  retry.stop(new ShutdownEvent());
                  return failBefore(5);
                }));
    assertThat(tries).hasValue(1);
  }

  @Test
  void theStopEndsALongWait() {
    Retry patient = retry(Settings.PATIENT.retrying(Duration.ofDays(1)));
    Thread stopper =
        Thread.startVirtualThread(() -> {
          while (tries.get() == 0) {
            Thread.onSpinWait();
          }
          patient.stop(new ShutdownEvent());
        });

    assertThatExceptionOfType(StoppedException.class)
        .isThrownBy(() -> patient.untilDone(Work.PUBLISH, () -> failBefore(5)));
    assertThat(stopper).isNotNull();
  }

  private int failBefore(int needed) {
    int count = tries.incrementAndGet();
    if (count < needed) {
      throw new KafkaException("not yet");
    }
    return count;
  }

  private Retry retry(EnrichSettings settings) {
    return new Retry(settings, meters, new Pause(settings, meters));
  }
}
