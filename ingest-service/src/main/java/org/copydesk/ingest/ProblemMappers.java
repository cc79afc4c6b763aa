package org.copydesk.ingest;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.copydesk.submission.ProblemType;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what never reaches an article, or goes wrong on the way, with problem+json as well. */
public final class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private final Answers answers;
  private final SubmissionCounters counters;

  ProblemMappers(Answers answers, SubmissionCounters counters) {
    this.answers = answers;
    this.counters = counters;
  }

  @ServerExceptionMapper
  Response problem(ProblemException failure) {
    counters.failed(failure.problem().problemType());
    return answers.problem(failure);
  }

  @ServerExceptionMapper
  Response notFound(NotFoundException failure) {
    return answer(ProblemType.NOT_FOUND, "Articles are sent to /articles.", failure);
  }

  @ServerExceptionMapper
  Response web(WebApplicationException failure) {
    return switch (failure.getResponse().getStatus()) {
      case 404 -> notFound(new NotFoundException());
      case 405 -> answer(ProblemType.METHOD_NOT_ALLOWED, "Articles are sent with POST.", failure);
      case 406 ->
          answer(
              ProblemType.NOT_ACCEPTABLE,
              "Answers are application/json, and application/x-ndjson to NDJSON.",
              failure);
      case 415 ->
          answer(
              ProblemType.UNSUPPORTED_MEDIA_TYPE,
              "Content-Type must be application/json, application/x-ndjson,"
                  + " application/cloudevents+json, text/plain or text/html.",
              failure);
      case 413 -> answer(ProblemType.ARTICLE_TOO_LARGE, "The body is too large.", failure);
      default ->
          failure.getResponse().getStatus() < 500
              ? answer(ProblemType.BAD_REQUEST, "The request cannot be understood.", failure)
              : unexpected(failure);
    };
  }

  @ServerExceptionMapper
  Response unexpected(Throwable failure) {
    LOG.error("A request failed", failure);
    counters.failed(ProblemType.INTERNAL_ERROR);
    return answers.problem(
        ProblemType.INTERNAL_ERROR.with("The article was not accepted; the log has the cause."));
  }

  private Response answer(ProblemType type, String detail, WebApplicationException failure) {
    counters.failed(type);
    Response problem = answers.problem(type.with(detail));
    Object allow = failure.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
    if (allow != null) {
      problem.getHeaders().putSingle(HttpHeaders.ALLOW, allow);
    }
    return problem;
  }
}
