package org.copydesk.ingest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.copydesk.submission.ProblemType;

/**
 * The service's share of memory: bytes of articles from their arrival to their acknowledgement. A
 * single article that finds no room is refused; a stream waits, and its sender with it.
 */
@Singleton
@Startup
public class InFlight {

  private final Semaphore bytes;
  private final int limit;

  InFlight(IngestSettings settings, MeterRegistry metrics) {
    this.limit = Math.toIntExact(settings.maxInFlight().asLongValue());
    this.bytes = new Semaphore(limit);
    Gauge.builder("copydesk.ingest.in.flight", bytes, free -> limit - free.availablePermits())
        .baseUnit("bytes")
        .description("Bytes of articles that are being read or await their acknowledgement")
        .register(metrics);
  }

  /** Room for one article, none taken yet. */
  Room room() {
    return new Room();
  }

  /** What one article takes. */
  final class Room {

    private final AtomicInteger taken = new AtomicInteger();

    /**
     * Takes room for bytes that have arrived.
     *
     * @throws ProblemException if there is none
     */
    void take(int count) {
      if (!bytes.tryAcquire(count)) {
        throw new ProblemException(
            ProblemType.TOO_MANY_REQUESTS.with(
                "The articles in hand take up all the room there is; send this one again later."));
      }
      taken.addAndGet(count);
    }

    /** Waits for room; none is ever held by a waiter, so that room comes as others finish. */
    void await(int count) throws InterruptedException {
      int atMost = Math.min(count, limit);
      bytes.acquire(atMost);
      taken.addAndGet(atMost);
    }

    /** Gives all back; a second time does nothing. */
    void free() {
      bytes.release(taken.getAndSet(0));
    }
  }
}
