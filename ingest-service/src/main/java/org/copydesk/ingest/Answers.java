package org.copydesk.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.copydesk.events.ReceivedArticle;
import org.copydesk.submission.Problem;
import org.copydesk.submission.ProblemType;

/** The answers to a submission, as HTTP responses and as lines of an NDJSON answer. */
@Singleton
public class Answers {

  static final String PROBLEM_JSON = "application/problem+json";

  private final ObjectWriter json;
  private final long retryAfterSeconds;

  Answers(ObjectMapper mapper, IngestSettings settings) {
    this.json = mapper.writerFor(Problem.class);
    this.retryAfterSeconds = Math.max(1, settings.retryAfter().toSeconds());
  }

  Response accepted(ReceivedArticle article) {
    return Response.accepted()
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.LOCATION, "/articles/" + article.id())
        .entity("{" + names(article) + "}")
        .build();
  }

  Response problem(ProblemException failure) {
    Response response = problem(failure.problem());
    if (!failure.retryAfter().isZero()) {
      response
          .getHeaders()
          .putSingle(HttpHeaders.RETRY_AFTER, failure.retryAfter().plusMillis(999).toSeconds());
    }
    return response;
  }

  /** The answer to what failed. */
  public Response problem(Problem problem) {
    Response.ResponseBuilder response =
        Response.status(problem.status()).type(PROBLEM_JSON).entity(write(problem));
    ProblemType type = problem.problemType();
    if (type == ProblemType.TOO_MANY_REQUESTS || type == ProblemType.BROKER_UNAVAILABLE) {
      response.header(HttpHeaders.RETRY_AFTER, retryAfterSeconds);
    }
    if (type == ProblemType.UNSUPPORTED_CONTENT_ENCODING) {
      response.header(HttpHeaders.ACCEPT_ENCODING, "gzip");
    }
    if (type == ProblemType.ARTICLE_TOO_LARGE || type == ProblemType.REQUEST_TIMEOUT) {
      // What is left of the body is not worth reading.
      response.header("Connection", "close");
    }
    return response.build();
  }

  /** One line of the answer to NDJSON. */
  String line(long line, ReceivedArticle article, Optional<Problem> problem) {
    return problem
        .map(p -> line(line, p))
        .orElseGet(() -> "{\"line\":" + line + ",\"status\":202," + names(article) + "}\n");
  }

  /** One line of the answer to NDJSON. */
  String line(long line, Problem problem) {
    return "{\"line\":%d,\"status\":%d,\"problem\":%s}\n"
        .formatted(line, problem.status(), write(problem));
  }

  private static String names(ReceivedArticle article) {
    return "\"id\":\"" + article.id() + "\",\"revision\":\"" + article.revision() + "\"";
  }

  private String write(Problem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem that JSON cannot hold", e);
    }
  }
}
