package org.copydesk.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.copydesk.enrichment.entities.OwnNames;
import org.copydesk.enrichment.entities.Recognition;
import org.copydesk.events.ReceivedArticle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A mebibyte of anything is enriched in bounded time and memory. Measured in time on the processor,
 * the least of a few runs, and against twice the aim, so that a slow and busy machine does not fail
 * the test.
 */
class HostileTextTest {

  private static final int MEBIBYTE = 1 << 20;
  private static final int PARTS = 4;
  private static final int RUNS = 3;
  private static final double MOST_SECONDS = 4;
  private static final double MOST_SECONDS_OF_STEPS = 2;
  private static final long MOST_BYTES = 4L << 30;

  /** Quadratic work would give 16, linear work 4; shorter times say nothing. */
  private static final double MOST_GROWTH = 9;

  private static final double SHORTEST_SECONDS = 0.05;

  private static final Set<Step> REPAIRING = Set.of(Step.REPAIR, Step.CLEAN);
  private static final Set<Step> READING = Set.of(Step.LANGUAGE, Step.DATES, Step.AMOUNTS);

  /** The encoder reads no more than so many pieces of a text, which would hide how time grows. */
  private static final Enricher ENRICHER =
      new Enricher(OwnNames.NONE, new Recognition(Recognition.Kind.FAST, 1));

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  static Set<String> kinds() {
    return HostileTexts.KINDS.keySet();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void isEnrichedInBoundedTimeAndMemory(String kind) {
    Run part = Run.of(Received.text(HostileTexts.of(kind, MEBIBYTE / PARTS)));
    ReceivedArticle whole = Received.text(HostileTexts.of(kind, MEBIBYTE));
    Run best = Run.of(whole);
    for (int i = 1; i < RUNS && !best.isWithin(part); i++) {
      best = best.least(Run.of(whole));
    }

    assertThat(best.seconds(REPAIRING)).as("repair, cleaning").isLessThan(MOST_SECONDS_OF_STEPS);
    assertThat(best.seconds(READING)).as("reading").isLessThan(MOST_SECONDS_OF_STEPS);
    assertThat(best.seconds(Set.of(Step.values()))).as("all").isLessThan(MOST_SECONDS);
    assertThat(best.seconds(Set.of(Step.values()))).as("growth").isLessThan(part.mostSeconds());
    assertThat(best.bytes).as("bytes").isLessThan(MOST_BYTES);
  }

  /**
   * What one enrichment took.
   *
   * @param nanos time on the processor
   * @param bytes memory that it asked for, all in all
   */
  private record Run(Map<Step, Long> nanos, long bytes) {

    static Run of(ReceivedArticle article) {
      Map<Step, Long> nanos = new EnumMap<>(Step.class);
      long[] last = {THREADS.getCurrentThreadCpuTime()};
      long bytes = THREADS.getCurrentThreadAllocatedBytes();
      ENRICHER.enrich(
          article,
          Instant.EPOCH,
          step -> {
            long now = THREADS.getCurrentThreadCpuTime();
            nanos.put(step, now - last[0]);
            last[0] = now;
          });
      return new Run(nanos, THREADS.getCurrentThreadAllocatedBytes() - bytes);
    }

    Run least(Run other) {
      Map<Step, Long> least = new EnumMap<>(nanos);
      other.nanos.forEach((step, time) -> least.merge(step, time, Math::min));
      return new Run(least, Math.min(bytes, other.bytes));
    }

    double seconds(Set<Step> steps) {
      return steps.stream().mapToLong(step -> nanos.getOrDefault(step, 0L)).sum() / 1e9;
    }

    /** What PARTS times as much may take. */
    double mostSeconds() {
      return MOST_GROWTH * Math.max(SHORTEST_SECONDS, seconds(Set.of(Step.values())));
    }

    boolean isWithin(Run part) {
      double all = seconds(Set.of(Step.values()));
      return all < Math.min(MOST_SECONDS, part.mostSeconds())
          && seconds(REPAIRING) < MOST_SECONDS_OF_STEPS
          && seconds(READING) < MOST_SECONDS_OF_STEPS;
    }
  }
}
