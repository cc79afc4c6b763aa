package org.copydesk.pipeline;

import java.io.IOException;
import java.time.Duration;
import org.copydesk.local.Part;

/** Does faults to the parts of a stack. */
final class FaultInjection {

  /** A running pipeline comes by each of its failpoints sooner. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration REFILL = Duration.ofMillis(200);

  private final FragileStack fragile;
  private final EmbeddedStack stack;
  private final Keeper keeper;
  private final Pipeline pipeline;
  private final Probes probes;

  /**
   * @param keeper starts what was killed
   */
  FaultInjection(FragileStack fragile, Keeper keeper, Pipeline pipeline, Probes probes) {
    this.fragile = fragile;
    this.stack = fragile.stack();
    this.keeper = keeper;
    this.pipeline = pipeline;
    this.probes = probes;
  }

  /**
   * How a fault went.
   *
   * @param end when it ended, as {@link System#nanoTime} tells it
   * @param slowestAnswer of ingest-service while it did not reach the broker; else zero
   */
  record Past(long end, Duration slowestAnswer) {}

  /** Whether this machine lets us do it. */
  boolean isPossible(Fault fault) {
    return !(fault instanceof Fault.Full) || fragile.disk(fault.part()).isPresent();
  }

  /**
   * Does it and returns when it is over.
   *
   * @param erasable the id of a stored article, which is erased if the fault is one of erasures
   */
  Past inflict(Fault fault, String erasable) throws Exception {
    Duration slowest =
        switch (fault) {
          case Fault.Kill(Part part) -> {
            kill(part);
            yield Duration.ZERO;
          }
          case Fault.Crash(Failpoint place) -> {
            crash(place, erasable);
            yield Duration.ZERO;
          }
          case Fault.Stop(Part part, int seconds) -> {
            fragile.pause(part);
            Duration answer = passTime(part, seconds);
            fragile.resume(part);
            yield answer;
          }
          case Fault.Cut(Part part, Link.State how, int seconds) -> {
            fragile.link(part).set(how);
            Duration answer = passTime(part, seconds);
            fragile.link(part).set(Link.State.UP);
            yield answer;
          }
          case Fault.Full(Part part, int seconds) -> {
            fill(part, Duration.ofSeconds(seconds));
            yield Duration.ZERO;
          }
        };
    return new Past(System.nanoTime(), slowest);
  }

  private void kill(Part part) {
    keeper.expectEndOf(part);
    stack.kill(part);
  }

  private void crash(Failpoint place, String erasable) throws Exception {
    try (Debugger debugger = Debugger.arm(place, stack.log(place.part()))) {
      Meanwhile.run(
          () -> {
            if (place.isOfErasure()) {
              pipeline.deleteUnanswered("/articles/" + erasable);
            }
          },
          () -> {
            debugger.awaitStop(PATIENCE);
            kill(place.part());
          });
    }
  }

  private Duration passTime(Part part, int seconds) throws IOException, InterruptedException {
    if (part == Part.KAFKA) {
      return probes.slowestAnswer(Duration.ofSeconds(seconds));
    }
    Thread.sleep(Duration.ofSeconds(seconds));
    return Duration.ZERO;
  }

  private void fill(Part part, Duration time) throws IOException, InterruptedException {
    SmallDisk disk = fragile.disk(part).orElseThrow();
    keeper.expectEndOf(part);
    keeper.hold(part);
    disk.fill();
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      disk.fill();
      Thread.sleep(REFILL);
    }
    disk.free();
    keeper.release(part);
  }
}
