package org.copydesk.broker;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
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
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final Map<String, Object> kafka;
  private final Map<String, Erasure> erasures = new ConcurrentHashMap<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable Consumer<byte[], byte[]> consumer;
  private boolean failed;

  ErasedArticles(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.kafka = kafka;
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
    Consumer<byte[], byte[]> following = consumer;
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
    // In no group: every replica reads all.
    try (var reader = OwnClients.consumer(kafka, "copydesk-erased", PATIENCE)) {
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
