package org.copydesk.ingest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.copydesk.events.ReceivedArticle;
import org.copydesk.submission.Problem;

/**
 * The results of an NDJSON body's lines, in their order: made by its reader, written to the client
 * as they become known. It holds a window of lines; a reader that is ahead of it waits, and so does
 * the client.
 */
final class StreamedResults {

  private final BlockingQueue<Result> results;

  StreamedResults(int window) {
    this.results = new ArrayBlockingQueue<>(window);
  }

  private sealed interface Result {

    record Sent(long line, ReceivedArticle article, CompletableFuture<Optional<Problem>> outcome)
        implements Result {}

    record Failed(long line, Problem problem) implements Result {}

    record End() implements Result {}
  }

  /** A line that awaits its acknowledgement; the future always completes normally. */
  void sent(long line, ReceivedArticle article, CompletableFuture<Optional<Problem>> outcome)
      throws InterruptedException {
    results.put(new Result.Sent(line, article, outcome));
  }

  /** A line that is no article. */
  void failed(long line, Problem problem) throws InterruptedException {
    results.put(new Result.Failed(line, problem));
  }

  /** There are no more lines. */
  void end() throws InterruptedException {
    results.put(new Result.End());
  }

  /** Writes all results; what is written goes out whenever the next result is not yet known. */
  void writeTo(OutputStream out, Answers answers) throws IOException {
    try {
      boolean ended = false;
      while (!ended) {
        Result result = results.poll();
        if (result == null) {
          out.flush();
          result = results.take();
        }
        ended = write(result, out, answers);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } catch (ExecutionException e) {
      throw new IllegalStateException("an outcome is a value, never a failure", e);
    }
  }

  private static boolean write(Result result, OutputStream out, Answers answers)
      throws IOException, InterruptedException, ExecutionException {
    switch (result) {
      case Result.Sent sent -> {
        if (!sent.outcome().isDone()) {
          out.flush();
        }
        String line = answers.line(sent.line(), sent.article(), sent.outcome().get());
        out.write(line.getBytes(StandardCharsets.UTF_8));
      }
      case Result.Failed failed ->
          out.write(answers.line(failed.line(), failed.problem()).getBytes(StandardCharsets.UTF_8));
      case Result.End() -> {
        return true;
      }
    }
    return false;
  }
}
