package org.copydesk.broker;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.copydesk.events.ArticleName;
import org.copydesk.events.Erasure;
import org.copydesk.events.EventJson;
import org.copydesk.events.MalformedEventException;
import org.copydesk.events.Topics;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The articles that must not come back, as far as {@code articles.erased} has been read. Follows it
 * on a thread of its own, some milliseconds behind; store-service, which wrote it, has the last
 * word on what is stored.
 */
@Singleton
public class ErasedArticles {

  private static final Logger LOG = Logger.getLogger(ErasedArticles.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final long PAUSE_SECONDS = 2;
  private static final int PATIENCE_MILLIS = 4_000;

  private final Map<String, Object> settings;
  private final Map<String, Erasure> erasures = new ConcurrentHashMap<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
  private boolean failed;

  ErasedArticles(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    Map<String, Object> own = new HashMap<>(kafka);
    own.keySet().retainAll(ConsumerConfig.configNames());
    // It belongs to no group: every replica reads all.
    own.remove(ConsumerConfig.GROUP_ID_CONFIG);
    own.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
    own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    own.put(ConsumerConfig.CLIENT_ID_CONFIG, "copydesk-erased");
    own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    own.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    own.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    own.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, PATIENCE_MILLIS);
    this.settings = own;
  }

  /** Whether what was received of the article at that time must not be kept. */
  public boolean cover(String articleId, Instant receivedAt) {
    Erasure erasure = erasures.get(articleId);
    return erasure != null && erasure.covers(receivedAt);
  }

  @PostConstruct
  void start() {
    Thread.ofPlatform().daemon().name("erased-articles").start(this::watch);
  }

  @PreDestroy
  void stop() {
    stopped.countDown();
    KafkaConsumer<byte[], byte[]> following = consumer;
    if (following != null) {
      following.wakeup();
    }
  }

  private void watch() {
    try {
      do {
        try {
          follow();
        } catch (WakeupException _) {
          return;
        } catch (KafkaException | IllegalStateException e) {
          report(e);
        }
      } while (!stopped.await(PAUSE_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void follow() {
    try (var reader =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer = reader;
      List<TopicPartition> partitions =
          reader.partitionsFor(Topics.ERASED).stream()
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      if (partitions.isEmpty()) {
        throw new IllegalStateException("no topic " + Topics.ERASED);
      }
      reader.assign(partitions);
      reader.seekToBeginning(partitions);
      while (stopped.getCount() > 0) {
        for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
          read(record);
        }
        failed = false;
      }
    } finally {
      consumer = null;
    }
  }

  private void read(ConsumerRecord<byte[], byte[]> record) {
    byte[] value = record.value();
    if (value == null) {
      ArticleName.of(record.key(), null).id().ifPresent(erasures::remove);
      return;
    }
    try {
      Erasure erasure = EventJson.readErasure(value);
      erasures.put(erasure.id(), erasure);
    } catch (MalformedEventException _) {
      LOG.errorf(
          "No erasure at %s-%d@%d: passed over",
          record.topic(), record.partition(), record.offset());
    }
  }

  /** Once, not for each try. */
  private void report(Exception failure) {
    if (!failed && stopped.getCount() > 0) {
      failed = true;
      LOG.warnf("Which articles are erased cannot be read: %s; trying again", failure);
    }
  }
}
