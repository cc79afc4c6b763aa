package org.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.copydesk.enrich.Records.article;
import static org.copydesk.enrich.Records.record;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.ShutdownEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.copydesk.broker.ArticleSpans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class EnrichmentPoolTest {

  private final Timer timer = new SimpleMeterRegistry().timer("test");
  private final ArticleTraces traces =
      new ArticleTraces(new ArticleSpans(OpenTelemetry.noop(), true));

  @Test
  void outcomesKeepTheOrderOfThePoll() throws Exception {
    List<ConsumerRecord<byte[], byte[]>> records =
        IntStream.range(0, 200).mapToObj(i -> record(article(i, "text " + i))).toList();
    EnrichmentPool pool =
        new EnrichmentPool(new RecordEnrichment((_, _) -> null), timer, traces, 4);

    List<Outcome> outcomes = pool.enrich(poll(records));

    assertThat(outcomes).extracting(Outcome::source).isEqualTo(records);
    assertThat(timer.count()).isEqualTo(200);
    pool.stop(new ShutdownEvent());
  }

  @Test
  void aStopEndsThePollInHand() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    RecordEnrichment slow =
        new RecordEnrichment((_, _) -> {
          begun.countDown();
          await(stopped);
          return null;
        });
    EnrichmentPool pool = new EnrichmentPool(slow, timer, traces, 1);
    Thread.startVirtualThread(() -> {
      await(begun);
      pool.stop(new ShutdownEvent());
      stopped.countDown();
    });

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () -> pool.enrich(poll(List.of(record(article(1, "a")), record(article(2, "b"))))));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ConsumerRecords<byte[], byte[]> poll(
      List<ConsumerRecord<byte[], byte[]>> records) {
    return new ConsumerRecords<>(
        Map.of(new TopicPartition("articles.received", 3), records), Map.of());
  }
}
