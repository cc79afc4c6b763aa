package org.copydesk.ingest;

import io.opentelemetry.context.Context;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import org.copydesk.submission.ArticleIntake;
import org.copydesk.submission.ProblemType;

/** Takes NDJSON bodies in: each is read and answered at the same time, a few at once. */
@Singleton
public class ArticleStreams {

  private final ArticleIntake intake;
  private final ArticlePublisher publisher;
  private final InFlight inFlight;
  private final Answers answers;
  private final SubmissionCounters counters;
  private final Clock clock;
  private final SenderLimits limits;
  private final int window;
  private final Semaphore streams;

  ArticleStreams(
      ArticleIntake intake,
      ArticlePublisher publisher,
      InFlight inFlight,
      Answers answers,
      SubmissionCounters counters,
      Clock clock,
      SenderLimits limits,
      IngestSettings settings) {
    this.intake = intake;
    this.publisher = publisher;
    this.inFlight = inFlight;
    this.answers = answers;
    this.counters = counters;
    this.clock = clock;
    this.limits = limits;
    this.window = settings.streamWindow();
    this.streams = new Semaphore(settings.maxStreams());
  }

  /**
   * @throws ProblemException if there are too many already, its sender has sent more than he may,
   *     or the body is not in its coding
   */
  Response accept(InputStream body, ContentEncoding encoding, HttpServerRequest sent) {
    Allowance allowance = limits.of(sent);
    allowance.admit();
    if (!streams.tryAcquire()) {
      throw new ProblemException(
          ProblemType.TOO_MANY_REQUESTS.with("As many NDJSON bodies as allowed are being read."));
    }
    boolean started = false;
    try {
      LineReader lines = new LineReader(encoding.decode(body), intake.maxBytes());
      Context request = Context.current();
      StreamingOutput output = out -> answer(lines, allowance, request, out);
      started = true;
      return Response.ok(output).type(ArticleResource.NDJSON).build();
    } catch (IOException e) {
      throw new ProblemException(ContentEncoding.malformed());
    } finally {
      if (!started) {
        streams.release();
      }
    }
  }

  private void answer(LineReader lines, Allowance allowance, Context request, OutputStream out)
      throws IOException {
    try {
      StreamedResults results = new StreamedResults(window);
      StreamedArticles articles =
          new StreamedArticles(
              lines, intake, publisher, inFlight, allowance, counters, clock, results);
      Thread reader =
          Thread.ofVirtual().name("ndjson-reader").start(request.wrap(articles::readAll));
      try {
        results.writeTo(out, answers);
      } finally {
        reader.interrupt();
      }
    } finally {
      streams.release();
    }
  }
}
