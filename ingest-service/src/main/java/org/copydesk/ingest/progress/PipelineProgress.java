package org.copydesk.ingest.progress;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.copydesk.ingest.IngestSettings;
import org.jboss.logging.Logger;

/**
 * Reads at intervals, on a thread of its own, how far the pipeline has come, and keeps the meters
 * of it. While the broker does not answer they are NaN.
 */
@Singleton
@Startup
public class PipelineProgress {

  private static final Logger LOG = Logger.getLogger(PipelineProgress.class);

  private final Map<String, Object> kafka;
  private final Duration interval;
  private final MultiGauge lag;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("pipeline-progress").unstarted(this::watch);
  private volatile Optional<Progress> last = Optional.empty();
  private int failures;

  PipelineProgress(
      IngestSettings settings,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      Clock clock,
      MeterRegistry metrics) {
    this.kafka = kafka;
    this.interval = settings.progressInterval();
    this.lag =
        MultiGauge.builder("copydesk.pipeline.lag")
            .baseUnit("records")
            .description("Records that a service has not done yet")
            .register(metrics);
    Gauge.builder(
            "copydesk.pipeline.oldest.unstored.age",
            this,
            self -> self.known(progress -> progress.age(clock.instant())))
        .baseUnit("seconds")
        .description("Age of the oldest accepted article that is neither stored nor dead-lettered")
        .register(metrics);
  }

  @PostConstruct
  void start() {
    thread.start();
  }

  @PreDestroy
  void stop() throws InterruptedException {
    thread.interrupt();
    thread.join(Duration.ofSeconds(2));
  }

  private void watch() {
    try {
      while (true) {
        // Made here, since a broker that has no address yet must not keep the service from
        // starting.
        try (ProgressReader reader = new ProgressReader(kafka)) {
          readUntilItFails(reader);
        } catch (InterruptedException e) {
          throw e;
        } catch (Exception | Error e) {
          failed(e);
        }
        Thread.sleep(interval);
      }
    } catch (InterruptedException _) {
      // The service stops.
    }
  }

  private void readUntilItFails(ProgressReader reader) throws Exception {
    while (true) {
      Progress progress = reader.read();
      last = Optional.of(progress);
      lag.register(progress.backlogs().values().stream().map(this::row).toList());
      if (failures > 1) {
        LOG.info("How far the pipeline has come is known again");
      }
      failures = 0;
      Thread.sleep(interval);
    }
  }

  private void failed(Throwable failure) {
    last = Optional.empty();
    failures++;
    // Once, and not of a single slow answer; Kafka's own exception for an interrupt leaves its
    // mark.
    if (failures == 2 && !Thread.currentThread().isInterrupted()) {
      LOG.warnf("How far the pipeline has come is not known: %s", failure);
    }
  }

  private MultiGauge.Row<?> row(Backlog backlog) {
    Tags tags =
        Tags.of(
            "group", backlog.stretch().group(),
            "topic", backlog.partition().topic(),
            "partition", Integer.toString(backlog.partition().partition()));
    // Bound to the partition, not to this reading: rows stay, readings change.
    return MultiGauge.Row.of(
        tags, backlog.partition(), partition -> known(progress -> progress.lag(partition)));
  }

  private double known(ToDoubleFunction<Progress> figure) {
    return last.map(progress -> figure.applyAsDouble(progress)).orElse(Double.NaN);
  }
}
