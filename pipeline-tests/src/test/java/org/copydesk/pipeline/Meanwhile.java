package org.copydesk.pipeline;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two things at a time. */
final class Meanwhile {

  private Meanwhile() {}

  /** Something to do. */
  interface Work {
    void run() throws Exception;
  }

  /** Does the one, and on this thread the other. Returns when both are done. */
  static void run(Work one, Work other) throws Exception {
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<?> running =
          thread.submit(() -> {
            one.run();
            return null;
          });
      other.run();
      running.get();
    }
  }
}
