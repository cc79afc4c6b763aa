package org.copydesk.pipeline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.copydesk.local.Part;

/**
 * Starts again what has ended, as an operator's supervisor does, and notes what has ended by
 * itself.
 */
final class Keeper implements AutoCloseable {

  private static final long LOOK_MILLIS = 200;

  private final EmbeddedStack stack;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final LogErrors errors = new LogErrors();
  private final List<String> deaths = new ArrayList<>();
  private final Set<Part> mayEnd = EnumSet.noneOf(Part.class);
  private final Set<Part> held = EnumSet.noneOf(Part.class);

  Keeper(EmbeddedStack stack) {
    this.stack = stack;
    var _ =
        clock.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** The part's next end is no death, up to {@link #allAreWell}. */
  synchronized void expectEndOf(Part part) {
    mayEnd.add(part);
  }

  /** Does not start it until it is released: it could not. */
  synchronized void hold(Part part) {
    held.add(part);
  }

  synchronized void release(Part part) {
    held.remove(part);
  }

  /** Whatever ends from now on ends by itself. */
  synchronized void allAreWell() {
    mayEnd.clear();
  }

  /** What has ended by itself, or could not be started. */
  synchronized List<String> deaths() {
    return List.copyOf(deaths);
  }

  /** How often the services complained, up to {@link #close}. */
  synchronized Map<String, Integer> errors() {
    return errors.counts();
  }

  /** Leaves the parts as they are. */
  @Override
  public void close() {
    if (!clock.isShutdown()) {
      clock.close();
      Part.SERVICES.forEach(this::readLog);
    }
  }

  private void look() {
    for (Part part : Part.values()) {
      if (!stack.isAlive(part) && isToBeStarted(part)) {
        readLog(part);
        start(part);
      }
    }
  }

  private synchronized boolean isToBeStarted(Part part) {
    if (held.contains(part)) {
      return false;
    }
    if (!mayEnd.remove(part)) {
      deaths.add(part.label() + " has ended by itself");
    }
    return true;
  }

  private synchronized void readLog(Part part) {
    if (Part.SERVICES.contains(part)) {
      errors.add(part, stack.log(part));
    }
  }

  private void start(Part part) {
    try {
      stack.restart(part);
    } catch (RuntimeException e) {
      died(e.getMessage());
    }
  }

  private synchronized void died(String how) {
    deaths.add(how);
  }
}
