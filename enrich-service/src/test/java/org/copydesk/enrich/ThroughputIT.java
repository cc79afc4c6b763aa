package org.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.copydesk.enrich.Records.article;
import static org.copydesk.enrich.Records.words;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.reactive.messaging.ChannelRegistry;
import io.smallrye.reactive.messaging.PausableChannel;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.copydesk.local.testing.KafkaTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** The service against the least that a consume → produce step can cost. */
@QuarkusTest
@TestProfile(PassThrough.class)
@QuarkusTestResource(KafkaTestResource.class)
class ThroughputIT {

  private static final Logger LOG = Logger.getLogger(ThroughputIT.class);
  private static final int RECORDS = 20_000;

  /** Far below what was measured, since machines are shared and noisy. */
  private static final double FLOOR = 0.2;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @Inject ChannelRegistry channels;
  @Inject MeterRegistry registry;

  @Test
  void theServiceKeepsPaceWithAPlainLoop() throws Exception {
    try (Wire wire = new Wire(bootstrapServers);
        PlainLoop loop = new PlainLoop(bootstrapServers)) {
      double service = 0;
      double plain = 0;
      // The best of three: the first warms both up, and the machine is shared.
      for (int round = 0; round < 3; round++) {
        service = Math.max(service, RECORDS / serviceSeconds(wire));
        plain = Math.max(plain, RECORDS / loop.seconds(RECORDS));
      }

      LOG.infof(
          "2 KiB articles: service %.0f/s, plain loop %.0f/s, ratio %.2f",
          service, plain, service / plain);
      assertThat(service / plain).isGreaterThan(FLOOR);
    }
  }

  private double serviceSeconds(Wire wire) throws Exception {
    PausableChannel received = channels.getPausable("received");
    received.pause();
    wire.put(records());
    double before = processed();
    long start = System.nanoTime();
    received.resume();
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> processed() - before >= RECORDS);
    return (System.nanoTime() - start) / 1e9;
  }

  private double processed() {
    return registry.get("copydesk.enrich.records").tag("outcome", "enriched").counter().count();
  }

  private static List<ProducerRecord<String, byte[]>> records() {
    return IntStream.range(0, RECORDS)
        .mapToObj(i -> Wire.record(article(ReceivedArticleProcessorIT.newId(), "r", words(i))))
        .toList();
  }
}
