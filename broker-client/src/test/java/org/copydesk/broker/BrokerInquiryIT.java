package org.copydesk.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.copydesk.local.KafkaBroker;
import org.copydesk.local.KafkaTopics;
import org.copydesk.local.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerInquiryIT {

  private static final Set<String> TOPICS = Set.of("articles.received", "articles.enriched");

  @TempDir Path data;

  private static BrokerInquiry inquiry(String bootstrapServers) {
    return new BrokerInquiry(Map.of("bootstrap.servers", bootstrapServers), TOPICS);
  }

  @Test
  void nameWithoutAddressIsTold() throws Exception {
    try (BrokerInquiry inquiry = inquiry("nowhere.invalid:9092")) {
      assertThat(inquiry.ask()).isEqualTo(BrokerState.UNKNOWN);
      assertThat(inquiry.ask()).isEqualTo(BrokerState.UNKNOWN);
    }
  }

  @Test
  void brokerThatComesLateIsFoundAndItsMissingTopicsAreNamedUntilTheyAreThere() throws Exception {
    int port = Ports.free();
    try (BrokerInquiry inquiry = inquiry("localhost:" + port)) {
      assertThat(inquiry.ask()).isEqualTo(BrokerState.SILENT);

      try (KafkaBroker broker = KafkaBroker.start(data, port)) {
        awaitState(inquiry, BrokerState.withoutTopics(TOPICS.stream().sorted().toList()));
        assertThat(inquiry.ask().ready()).isFalse();
        KafkaTopics.create(broker.bootstrapServers());
        awaitState(inquiry, BrokerState.READY);
      }
      assertThat(inquiry.ask()).isEqualTo(BrokerState.SILENT);
    }
  }

  private static void awaitState(BrokerInquiry inquiry, BrokerState expected) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(inquiry.ask()).isEqualTo(expected));
  }
}
