package org.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class PauseTest {

  private final MeterRegistry registry = new SimpleMeterRegistry();

  @Test
  void aFailureAloneIsNoPause() {
    Pause pause = pause(Duration.ofDays(1));
    pause.begun(Work.COMMIT);

    assertThat(pause.failed(new IllegalStateException())).isFalse();
    assertThat(pause.call().getStatus()).isEqualTo(Status.UP);
    assertThat(gauge(Work.COMMIT)).isZero();
  }

  @Test
  void aStepThatFailsForLongPausesTheServiceUntilItIsDone() {
    Pause pause = pause(Duration.ZERO);
    pause.begun(Work.COMMIT);

    assertThat(pause.failed(new IllegalStateException())).isTrue();
    assertThat(pause.call().getStatus()).isEqualTo(Status.DOWN);
    assertThat(gauge(Work.COMMIT)).isEqualTo(1);
    assertThat(gauge(Work.PUBLISH)).isZero();

    pause.done();

    assertThat(pause.call().getStatus()).isEqualTo(Status.UP);
    assertThat(gauge(Work.COMMIT)).isZero();
  }

  @Test
  void aBrokerThatKeepsTheServiceWaitingPausesItWithoutAFailure() {
    Pause pause = pause(Duration.ZERO);

    pause.begun(Work.PUBLISH);

    assertThat(pause.call().getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void aLongPollIsNoPause() {
    Pause pause = pause(Duration.ZERO);

    pause.begun(Work.ENRICH);

    assertThat(pause.call().getStatus()).isEqualTo(Status.UP);
  }

  private double gauge(Work work) {
    return registry.get("copydesk.enrich.paused").tag("work", work.label()).gauge().value();
  }

  private Pause pause(Duration patience) {
    return new Pause(Settings.PATIENT.patience(patience), new EnrichmentMeters(registry));
  }
}
