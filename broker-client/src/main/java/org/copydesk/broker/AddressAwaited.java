package org.copydesk.broker;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.apache.kafka.common.metrics.MetricsReporter;
import org.jspecify.annotations.Nullable;

/**
 * Makes a Kafka client wait, while it is made, until the broker's name has an address.
 *
 * <p>A client fails for good when no name of {@code bootstrap.servers} resolves, as may be while a
 * cluster starts. Reporters of metrics are what a client makes before it resolves them; this one
 * reports nothing. Only for channels with {@code lazy-client}, whose clients are made by a thread
 * of their own.
 */
public final class AddressAwaited implements MetricsReporter {

  private static final long PAUSE_SECONDS = 1;

  @Override
  public void configure(Map<String, ?> settings) {
    List<String> servers = servers(settings.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG));
    try {
      while (servers.stream().noneMatch(AddressAwaited::resolves)) {
        TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while the broker has no address", e);
    }
  }

  private static List<String> servers(@Nullable Object setting) {
    return setting instanceof List<?> several
        ? several.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(setting).split(","));
  }

  private static boolean resolves(String server) {
    int colon = server.lastIndexOf(':');
    // What is no address at all is the client's to refuse.
    return colon < 1 || !new InetSocketAddress(host(server, colon), 0).isUnresolved();
  }

  private static String host(String server, int colon) {
    String host = server.substring(0, colon).strip();
    return host.substring(host.lastIndexOf('/') + 1);
  }

  @Override
  public void init(List<KafkaMetric> metrics) {}

  @Override
  public void metricChange(KafkaMetric metric) {}

  @Override
  public void metricRemoval(KafkaMetric metric) {}

  @Override
  public void close() {}
}
