package org.copydesk.local;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Starts and stops parts side by side. */
final class Parallel {

  private Parallel() {}

  /**
   * Runs the tasks, and interrupts the others when one fails.
   *
   * @param done is told each result as it comes
   * @throws StackException or another unchecked exception: the first that a task threw
   */
  static <T> void run(List<Callable<T>> tasks, Consumer<T> done) {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      var results = new ExecutorCompletionService<T>(threads);
      tasks.forEach(results::submit);
      for (int i = 0; i < tasks.size(); i++) {
        done.accept(results.take().get());
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new StackException("a part failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while parts were starting", e);
    } finally {
      threads.shutdownNow();
      threads.close();
    }
  }
}
