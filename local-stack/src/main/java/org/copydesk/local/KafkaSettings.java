package org.copydesk.local;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The broker's server.properties: one node that is broker and controller, on the loopback only.
 *
 * <p>What is acknowledged survives the end of the broker. A power cut can take the last second:
 * Kafka leaves that to copies on other nodes, and to sync each write here costs two thirds of the
 * speed of single records, and nine tenths of that of batches.
 */
final class KafkaSettings {

  private KafkaSettings() {}

  /**
   * The file's text.
   *
   * @param door the port that clients are told
   */
  static String of(
      Path data,
      int port,
      int door,
      int controllerPort,
      int ownPort,
      Optional<StackSecurity> security) {
    // A properties file takes a backslash for an escape.
    String log = data.resolve("log").toString().replace("\\", "\\\\");
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@localhost:%2$d
    controller.listener.names=CONTROLLER
    listeners=CLIENTS://localhost:%1$d,BROKER://localhost:%4$d,CONTROLLER://localhost:%2$d
    advertised.listeners=CLIENTS://localhost:%6$d,BROKER://localhost:%4$d
    inter.broker.listener.name=BROKER
    listener.security.protocol.map=CLIENTS:%5$s,BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
    log.dirs=%3$s
    auto.create.topics.enable=false
    # One node can hold one copy of Kafka's own topics.
    offsets.topic.replication.factor=1
    offsets.topic.num.partitions=3
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    transaction.state.log.num.partitions=3
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    share.coordinator.state.topic.num.partitions=3
    group.initial.rebalance.delay.ms=0
    log.flush.interval.ms=1000
    log.flush.scheduler.interval.ms=1000
    """
            .formatted(
                port,
                controllerPort,
                log,
                ownPort,
                security.isPresent() ? "SASL_SSL" : "PLAINTEXT",
                door)
        + security.map(StackSecurity::brokerSettings).orElse("");
  }
}
