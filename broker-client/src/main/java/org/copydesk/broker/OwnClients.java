package org.copydesk.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Kafka clients beside the channels, for what operators ask for: made when they ask, with the
 * settings {@code kafka.*} of the service, and closed when they are answered.
 */
public final class OwnClients {

  /** For an answer of the broker to one request, or for one acknowledgement. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Bounds what a consumer holds: a record that is larger still comes, alone. */
  private static final int FETCH_BYTES = 8 << 20;

  /** A dead letter has 17 MiB at most where it is compressed, and may have more where it is not. */
  private static final int LARGEST_REQUEST = 64 << 20;

  private OwnClients() {}

  /**
   * A consumer that belongs to no group: it commits nothing and takes no partition from anybody.
   *
   * @param kafka settings that all clients have in common
   * @throws org.apache.kafka.common.KafkaException if they are wrong or name no address
   */
  public static Consumer<byte[], byte[]> consumer(Map<String, Object> kafka, String clientId) {
    return consumer(kafka, clientId, PATIENCE);
  }

  static Consumer<byte[], byte[]> consumer(
      Map<String, Object> kafka, String clientId, Duration patience) {
    Map<String, Object> own = common(kafka, clientId, patience);
    own.keySet().retainAll(ConsumerConfig.configNames());
    own.remove(ConsumerConfig.GROUP_ID_CONFIG);
    own.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
    own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    own.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    own.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
    own.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
    return new KafkaConsumer<>(own, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * A producer that keeps the order and waits for all in-sync replicas.
   *
   * @param kafka settings that all clients have in common
   * @throws org.apache.kafka.common.KafkaException if they are wrong or name no address
   */
  public static Producer<byte[], byte[]> producer(Map<String, Object> kafka, String clientId) {
    Map<String, Object> own = common(kafka, clientId, PATIENCE);
    own.keySet().retainAll(ProducerConfig.configNames());
    own.put(ProducerConfig.ACKS_CONFIG, "all");
    own.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    own.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    own.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
    own.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * LARGEST_REQUEST);
    own.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
    own.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    own.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis() / 2);
    own.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    return new KafkaProducer<>(own, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static Map<String, Object> common(
      Map<String, Object> kafka, String clientId, Duration patience) {
    Map<String, Object> own = new HashMap<>(kafka);
    own.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
    own.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
    own.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
    own.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
    return own;
  }
}
