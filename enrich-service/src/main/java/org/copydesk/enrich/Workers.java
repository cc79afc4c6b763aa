package org.copydesk.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that enrich. One that is stuck is replaced, so that the others' work goes on, until
 * it comes back.
 */
final class Workers {

  private final int size;
  private final ThreadPoolExecutor threads;
  private int stuck;

  /**
   * @param size how many work at a time, those that are stuck apart
   */
  Workers(int size) {
    this.size = size;
    this.threads =
        new ThreadPoolExecutor(
            size,
            size,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("enrichment-", 0).factory());
  }

  /**
   * @throws RejectedExecutionException once stopped
   */
  void execute(Runnable task) {
    threads.execute(task);
  }

  /** How many work at a time. */
  int size() {
    return size;
  }

  /** How many are stuck now. */
  synchronized int stuck() {
    return stuck;
  }

  /** One of them is stuck: another takes its place. */
  synchronized void lost() {
    stuck++;
    threads.setMaximumPoolSize(size + stuck);
    threads.setCorePoolSize(size + stuck);
  }

  /** One that was stuck has come back. */
  synchronized void regained() {
    stuck--;
    threads.setCorePoolSize(size + stuck);
    threads.setMaximumPoolSize(size + stuck);
  }

  /**
   * Lets running tasks go on, without interrupts, which could look like a failure of an article.
   */
  List<Runnable> stop() {
    threads.shutdown();
    List<Runnable> waiting = new ArrayList<>();
    threads.getQueue().drainTo(waiting);
    return waiting;
  }
}
