package org.copydesk.enrich;

import java.util.function.Consumer;
import org.copydesk.enrichment.Step;

/**
 * One try to enrich one record, on one thread. When its time is over it ends at the end of the step
 * it is in: Java cannot end a thread that does not want to.
 */
final class Attempt implements Consumer<Step> {

  private final Thread thread = Thread.currentThread();
  private final Consumer<Step> meters;
  private volatile TimedOutException over;
  private boolean finished;
  private boolean givenUp;

  Attempt(Consumer<Step> meters) {
    this.meters = meters;
  }

  /** Asks it to end. */
  void end() {
    over = new TimedOutException(thread);
  }

  /** Why it was asked to end; null if it was not. */
  TimedOutException over() {
    return over;
  }

  /** Gives it up for stuck: true, once, unless it has finished. */
  synchronized boolean giveUp() {
    boolean lost = !finished && !givenUp;
    givenUp |= lost;
    return lost;
  }

  /** It has finished: true if it had been given up. */
  synchronized boolean finish() {
    finished = true;
    return givenUp;
  }

  @Override
  public void accept(Step step) {
    meters.accept(step);
    TimedOutException reason = over;
    if (reason != null) {
      throw reason;
    }
  }
}
