package org.copydesk.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Works on all cores and writes the results in the order of their tasks, a line each. Few tasks are
 * ahead of the output at any time, which bounds the memory.
 */
final class OrderedOutput {

  private static final int AHEAD_PER_CORE = 8;

  // Ends the writer: no task gives an empty line.
  private static final byte[] END = new byte[0];

  private final OutputStream out;
  private final ExecutorService workers;
  private final BlockingQueue<Future<byte[]>> ahead;
  private final Thread writer;
  private volatile IOException failure;

  OrderedOutput(OutputStream out) {
    int cores = Runtime.getRuntime().availableProcessors();
    this.out = out;
    this.workers = Executors.newFixedThreadPool(cores, Thread.ofPlatform().daemon().factory());
    this.ahead = new ArrayBlockingQueue<>(cores * AHEAD_PER_CORE);
    this.writer = Thread.ofPlatform().daemon().start(this::writeAll);
  }

  /** Takes on a task whose result is a line; waits while too much is ahead. */
  void submit(Supplier<byte[]> task) throws InterruptedException {
    ahead.put(workers.submit(task::get));
  }

  /** False once nobody reads the output any more. */
  boolean isOpen() {
    return failure == null;
  }

  /**
   * Waits until all results are written.
   *
   * @throws IOException if they could not be written
   */
  void finish() throws IOException, InterruptedException {
    ahead.put(CompletableFuture.completedFuture(END));
    writer.join();
    workers.shutdownNow();
    if (failure != null) {
      throw failure;
    }
    out.flush();
  }

  private void writeAll() {
    try {
      for (byte[] line = ahead.take().get(); line.length > 0; line = ahead.take().get()) {
        write(line);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      // A task turns every failure of its own into a line: this one is the JVM's.
      failure = new IOException("an article could not be worked on", e.getCause());
      ahead.clear();
    }
  }

  /** After a failure it goes on taking results, so that the reader is not held up. */
  private void write(byte[] line) {
    if (failure != null) {
      return;
    }
    try {
      out.write(line);
      out.write('\n');
      if (ahead.isEmpty()) {
        out.flush();
      }
    } catch (IOException e) {
      failure = e;
    }
  }
}
