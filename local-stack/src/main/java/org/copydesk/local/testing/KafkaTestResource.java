package org.copydesk.local.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.copydesk.local.KafkaBroker;
import org.copydesk.local.KafkaTopics;
import org.copydesk.local.Ports;

/**
 * A real broker with the pipeline's topics for a Quarkus test. One is started for all test classes
 * of a JVM and ends with it.
 */
public final class KafkaTestResource implements QuarkusTestResourceLifecycleManager {

  private static KafkaBroker broker;

  /** The broker of this JVM's tests. */
  public static synchronized KafkaBroker broker() {
    if (broker == null) {
      broker = KafkaBroker.start(TestFolder.make("kafka"), Ports.free());
      KafkaTopics.create(broker.bootstrapServers());
      TestFolder.atExit(broker::close);
    }
    return broker;
  }

  @Override
  public Map<String, String> start() {
    return Map.of("kafka.bootstrap.servers", broker().bootstrapServers());
  }

  /** The next test class uses it as well. */
  @Override
  public void stop() {}
}
