package org.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.copydesk.enrich.Records.article;
import static org.copydesk.enrich.Records.record;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.copydesk.broker.ArticleSpans;
import org.copydesk.enrich.Failure.Reason;
import org.copydesk.enrichment.Step;
import org.copydesk.events.EnrichedArticle;
import org.copydesk.events.ReceivedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EnrichmentPoolTest {

  /** Long enough for a busy machine to let a thread look at the clock. */
  private static final Duration SHORT = Duration.ofSeconds(1);

  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final EnrichmentMeters meters = new EnrichmentMeters(registry);
  private final ArticleTraces traces =
      new ArticleTraces(new ArticleSpans(OpenTelemetry.noop(), true));
  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void outcomesKeepTheOrderOfThePoll() throws Exception {
    List<ConsumerRecord<byte[], byte[]>> records =
        IntStream.range(0, 200).mapToObj(i -> record(article(i, "text " + i))).toList();
    EnrichmentPool pool = pool(Settings.PATIENT.threads(4), EnrichmentPoolTest::enriched);

    List<Outcome> outcomes = pool.enrich(poll(records));

    assertThat(outcomes).extracting(Outcome::source).isEqualTo(records);
    assertThat(meters.enrichment().count()).isEqualTo(200);
    pool.stop(new ShutdownEvent());
  }

  @Test
  void aStopEndsThePollInHand() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    EnrichmentPool pool =
        pool(
            Settings.PATIENT.threads(1),
            (received, now, done) -> {
              begun.countDown();
              waitFor(stopped);
              return enriched(received, now, done);
            });
    Thread.startVirtualThread(() -> {
      waitFor(begun);
      pool.stop(new ShutdownEvent());
      stopped.countDown();
    });

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () -> pool.enrich(poll(List.of(record(article(1, "a")), record(article(2, "b"))))));
  }

  @Test
  void anArticleThatIsLateOnceIsEnriched() throws Exception {
    EnrichmentPool pool =
        pool(
            Settings.PATIENT.threads(1).timeLimit(SHORT),
            (received, now, done) ->
                tries.incrementAndGet() == 1 ? stepForEver(done) : enriched(received, now, done));

    assertThat(enrich(pool, "a")).isInstanceOf(Outcome.Enriched.class);
    assertThat(tries).hasValue(2);
    assertThat(registry.get("copydesk.enrich.retries").tag("work", "enrich").counter().count())
        .isEqualTo(1);
  }

  @Test
  void anArticleThatIsAlwaysLateIsDeadLetteredAfterItsTries() throws Exception {
    EnrichmentPool pool =
        pool(
            Settings.PATIENT.threads(1).timeLimit(SHORT),
            (received, now, done) ->
                isPoison(received) ? stepForEver(done) : enriched(received, now, done));

    List<Outcome> outcomes =
        pool.enrich(poll(List.of(record(article(1, "poison")), record(article(2, "b")))));

    Failure failure = failure(outcomes.getFirst());
    assertThat(failure.reason()).isEqualTo(Reason.ENRICHMENT_TIMED_OUT);
    assertThat(failure.attempts()).isEqualTo(3);
    assertThat(outcomes.getLast()).isInstanceOf(Outcome.Enriched.class);
    assertThat(stuckThreads()).isZero();
  }

  @Test
  void aStuckThreadIsReplacedAndCountedUntilItComesBack() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    EnrichmentPool pool =
        pool(
            Settings.PATIENT.threads(1).timeLimit(SHORT),
            (received, now, done) -> {
              if (isPoison(received)) {
                tries.incrementAndGet();
                waitFor(stuck);
              }
              return enriched(received, now, done);
            });

    List<Outcome> outcomes =
        pool.enrich(poll(List.of(record(article(1, "poison")), record(article(2, "b")))));

    assertThat(failure(outcomes.getFirst()).reason()).isEqualTo(Reason.ENRICHMENT_TIMED_OUT);
    assertThat(outcomes.getLast()).isInstanceOf(Outcome.Enriched.class);
    assertThat(tries).as("no second thread is lost to it").hasValue(1);
    assertThat(stuckThreads()).isEqualTo(1);
    assertThat(new StuckThreads(pool).call().getStatus().name()).isEqualTo("DOWN");

    stuck.countDown();

    await().atMost(Duration.ofSeconds(10)).until(() -> stuckThreads() == 0);
    assertThat(new StuckThreads(pool).call().getStatus().name()).isEqualTo("UP");
    assertThat(enrich(pool, "c")).isInstanceOf(Outcome.Enriched.class);
  }

  @Test
  void aShortageThatPassesCostsNoArticle() throws Exception {
    EnrichmentPool pool =
        pool(
            Settings.PATIENT,
            (received, now, done) -> {
              if (tries.incrementAndGet() < 3) {
                throw new OutOfMemoryError("made up");
              }
              return enriched(received, now, done);
            });

    assertThat(enrich(pool, "a")).isInstanceOf(Outcome.Enriched.class);
  }

  @Test
  void anErrorThatComesWithOneArticleOnlyIsItsOwn() throws Exception {
    EnrichmentPool pool =
        pool(
            Settings.PATIENT,
            (received, now, done) -> {
              if (isPoison(received)) {
                throw new OutOfMemoryError("made up");
              }
              return enriched(received, now, done);
            });

    Failure failure = failure(enrich(pool, "poison"));

    assertThat(failure.reason()).isEqualTo(Reason.ENRICHMENT_FAILED);
    assertThat(failure.attempts()).isEqualTo(3);
    assertThat(failure.exception()).isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void anErrorThatComesWithEveryArticleCostsNone() throws Exception {
    AtomicBoolean broken = new AtomicBoolean(true);
    EnrichmentPool pool =
        pool(
            Settings.PATIENT,
            (received, now, done) -> {
              tries.incrementAndGet();
              if (broken.get()) {
                throw new NoClassDefFoundError("made up");
              }
              return enriched(received, now, done);
            });

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> enrich(pool, "a"))
        .withCauseInstanceOf(NoClassDefFoundError.class);
    tries.set(0);
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> enrich(pool, "a"));
    assertThat(tries).as("only the probe, while nothing can be enriched").hasValue(1);

    broken.set(false);

    assertThat(enrich(pool, "a")).isInstanceOf(Outcome.Enriched.class);
  }

  private EnrichmentPool pool(Settings settings, RecordEnrichment.Enrichment enrichment) {
    return new EnrichmentPool(new RecordEnrichment(enrichment), meters, traces, settings);
  }

  private double stuckThreads() {
    return registry.get("copydesk.enrich.stuck.threads").gauge().value();
  }

  private static Outcome enrich(EnrichmentPool pool, String body) throws Exception {
    return pool.enrich(poll(List.of(record(article(1, body))))).getFirst();
  }

  private static Failure failure(Outcome outcome) {
    return assertThat(outcome)
        .asInstanceOf(InstanceOfAssertFactories.type(Outcome.DeadLettered.class))
        .actual()
        .failure();
  }

  private static boolean isPoison(ReceivedArticle received) {
    return received.article().articleBody().equals("poison");
  }

  private static EnrichedArticle enriched(
      ReceivedArticle received, Instant now, Consumer<Step> done) {
    done.accept(Step.REPAIR);
    return PassThrough.enrich(received, now);
  }

  private static EnrichedArticle stepForEver(Consumer<Step> done) {
    while (true) {
      done.accept(Step.CLEAN);
      Thread.onSpinWait();
    }
  }

  private static void waitFor(CountDownLatch latch) {
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
