package org.copydesk.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipException;
import org.copydesk.events.ReceivedArticle;
import org.copydesk.ingest.LineReader.Found;
import org.copydesk.submission.ArticleIntake;
import org.copydesk.submission.Problem;
import org.copydesk.submission.ProblemType;
import org.copydesk.submission.Submission;

/**
 * Reads the lines of one NDJSON body, sends each article without waiting for the one before, and
 * hands on a result for every line that is not blank. Once the broker has failed a line, the rest
 * is not tried: each would take seconds to fail.
 */
final class StreamedArticles {

  private final LineReader lines;
  private final ArticleIntake intake;
  private final ArticlePublisher publisher;
  private final InFlight inFlight;
  private final Allowance allowance;
  private final SubmissionCounters counters;
  private final Clock clock;
  private final StreamedResults results;
  private long line;
  private volatile boolean brokerFailed;

  StreamedArticles(
      LineReader lines,
      ArticleIntake intake,
      ArticlePublisher publisher,
      InFlight inFlight,
      Allowance allowance,
      SubmissionCounters counters,
      Clock clock,
      StreamedResults results) {
    this.lines = lines;
    this.intake = intake;
    this.publisher = publisher;
    this.inFlight = inFlight;
    this.allowance = allowance;
    this.counters = counters;
    this.clock = clock;
    this.results = results;
  }

  /** Runs until the body or the client's patience ends. */
  void readAll() {
    try {
      try {
        for (Found found = lines.next(); found != Found.END; found = lines.next()) {
          line++;
          take(found);
        }
      } catch (ZipException | EOFException e) {
        line++;
        failed(ContentEncoding.malformed());
      } catch (IOException e) {
        // The client has gone; there is no one to tell.
      }
      results.end();
    } catch (InterruptedException e) {
      // The writer has stopped: the client does not listen any more.
      Thread.currentThread().interrupt();
    }
  }

  private void take(Found found) throws InterruptedException {
    if (found == Found.TOO_LONG) {
      failed(intake.tooLarge());
    } else if (!isBlank(lines.line())) {
      take(lines.line());
    }
  }

  private void take(byte[] bytes) throws InterruptedException {
    Thread.sleep(allowance.spend(bytes.length));
    if (brokerFailed) {
      failed(
          ProblemType.BROKER_UNAVAILABLE.with(
              "Not tried, since an article before it was not acknowledged in time."));
      return;
    }
    switch (intake.json(bytes, clock.instant())) {
      case Submission.Rejected rejected -> failed(rejected.problem());
      case Submission.Accepted accepted -> send(accepted.article(), bytes.length);
    }
  }

  private void send(ReceivedArticle article, int size) throws InterruptedException {
    InFlight.Room room = inFlight.room();
    room.await(size);
    CompletableFuture<Optional<Problem>> outcome = new CompletableFuture<>();
    publisher.publish(
        article,
        problem -> {
          room.free();
          problem.ifPresentOrElse(this::count, counters::accepted);
          outcome.complete(problem);
        });
    results.sent(line, article, outcome);
  }

  private void failed(Problem problem) throws InterruptedException {
    counters.failed(problem.problemType());
    results.failed(line, problem);
  }

  private void count(Problem problem) {
    counters.failed(problem.problemType());
    if (problem.problemType() == ProblemType.BROKER_UNAVAILABLE) {
      brokerFailed = true;
    }
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t') {
        return false;
      }
    }
    return true;
  }
}
