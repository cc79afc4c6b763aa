package org.copydesk.ingest;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import org.copydesk.events.ReceivedArticle;
import org.copydesk.submission.ArticleIntake;
import org.copydesk.submission.Submission;

/** Takes one article from its request to its acknowledgement, without holding a thread. */
@Singleton
public class ArticleAcceptance {

  /** Larger articles are decoded by a worker: an event loop has other connections to serve. */
  private static final int LARGE = 64 * 1024;

  private final ArticleIntake intake;
  private final ArticlePublisher publisher;
  private final InFlight inFlight;
  private final Answers answers;
  private final SubmissionCounters counters;
  private final Clock clock;
  private final SenderLimits limits;
  private final Duration bodyTimeout;

  ArticleAcceptance(
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
    this.bodyTimeout = settings.bodyTimeout();
  }

  /**
   * @param decode makes a submission of the body and the time
   */
  Uni<Response> accept(HttpServerRequest request, BiFunction<byte[], Instant, Submission> decode) {
    Allowance allowance = limits.of(request);
    InFlight.Room room = inFlight.room();
    return Uni.createFrom()
        .item(() -> {
          allowance.admit();
          return ContentEncoding.of(request.getHeader(HttpHeaders.CONTENT_ENCODING));
        })
        .chain(encoding ->
            RequestBody.read(request, intake, room, bodyTimeout)
                .plug(body -> offEventLoop(body, encoding))
                .map(body -> encoding.decode(body, intake, room)))
        .invoke(body -> allowance.spend(body.length))
        .map(body -> decode.apply(body, clock.instant()))
        .chain(this::publish)
        .onFailure(ProblemException.class)
        .recoverWithItem(failure -> failed(failure))
        .onTermination()
        .invoke(room::free);
  }

  private static Uni<byte[]> offEventLoop(Uni<byte[]> reading, ContentEncoding encoding) {
    return reading.chain(body ->
        body.length > LARGE || encoding != ContentEncoding.IDENTITY
            ? Uni.createFrom().item(body).emitOn(Infrastructure.getDefaultWorkerPool())
            : Uni.createFrom().item(body));
  }

  private Uni<Response> publish(Submission submission) {
    return switch (submission) {
      case Submission.Rejected rejected ->
          Uni.createFrom().failure(new ProblemException(rejected.problem()));
      case Submission.Accepted accepted -> publish(accepted.article());
    };
  }

  private Uni<Response> publish(ReceivedArticle article) {
    return Uni.createFrom()
        .emitter(emitter ->
            publisher.publish(
                article,
                problem ->
                    problem.ifPresentOrElse(
                        p -> emitter.fail(new ProblemException(p)),
                        () -> {
                          counters.accepted();
                          emitter.complete(answers.accepted(article));
                        })));
  }

  private Response failed(ProblemException failure) {
    counters.failed(failure.problem().problemType());
    return answers.problem(failure);
  }
}
