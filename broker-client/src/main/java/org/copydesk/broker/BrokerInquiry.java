package org.copydesk.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Asks the broker whether it is there and has the topics. Not for several threads at once. */
final class BrokerInquiry implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final Map<String, Object> settings;
  private final Set<String> topics;
  private @Nullable Admin admin;

  /**
   * @param kafka settings that all clients have in common
   */
  BrokerInquiry(Map<String, Object> kafka, Set<String> topics) {
    Map<String, Object> own = new HashMap<>(kafka);
    own.keySet().retainAll(AdminClientConfig.configNames());
    own.put(AdminClientConfig.CLIENT_ID_CONFIG, "copydesk-readiness");
    own.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    own.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    own.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, (int) PATIENCE.toMillis());
    this.settings = own;
    this.topics = Set.copyOf(topics);
  }

  /** Takes four seconds at most, so that a busy machine is not taken for a silent broker. */
  BrokerState ask() throws InterruptedException {
    try {
      if (admin == null) {
        admin = Admin.create(settings);
      }
      Set<String> missing = new TreeSet<>();
      for (Map.Entry<String, ? extends KafkaFuture<?>> topic :
          admin.describeTopics(topics).topicNameValues().entrySet()) {
        if (isMissing(topic.getValue())) {
          missing.add(topic.getKey());
        }
      }
      return missing.isEmpty() ? BrokerState.READY : BrokerState.withoutTopics(missing);
    } catch (ExecutionException e) {
      return e.getCause() instanceof TimeoutException
          ? BrokerState.SILENT
          : BrokerState.refusing(Objects.requireNonNullElse(e.getCause(), e));
    } catch (KafkaException e) {
      // A name without an address is reported like a wrong setting.
      return e.getCause() instanceof ConfigException
          ? BrokerState.UNKNOWN
          : BrokerState.refusing(e);
    }
  }

  private static boolean isMissing(KafkaFuture<?> description)
      throws ExecutionException, InterruptedException {
    try {
      description.get();
      return false;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return true;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    if (admin != null) {
      admin.close(PATIENCE);
    }
  }
}
