package org.copydesk.store.answering;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Locale;
import org.copydesk.store.querying.InvalidParameterException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Makes a problem of every exception; none shows what went on inside. */
public class Problems {

  private static final Logger LOG = Logger.getLogger(Problems.class);
  private static final int RETRY_SECONDS = 5;

  @ServerExceptionMapper
  Response invalidParameter(InvalidParameterException e) {
    return Problem.of("invalid-parameter", "A parameter is not valid", 400, e.getMessage())
        .at(e.parameter())
        .response();
  }

  @ServerExceptionMapper
  Response http(WebApplicationException e) {
    Response given = e.getResponse();
    Response.StatusType status = given.getStatusInfo();
    String kind = status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    Response.ResponseBuilder answer =
        Problem.of(kind, status.getReasonPhrase(), status.getStatusCode(), null).builder();
    String allowed = given.getHeaderString(HttpHeaders.ALLOW);
    return allowed == null ? answer.build() : answer.header(HttpHeaders.ALLOW, allowed).build();
  }

  @ServerExceptionMapper
  Response unexpected(Throwable e) {
    if (isFromDatabase(e)) {
      LOG.warnf("The database does not answer: %s", e.getClass().getName());
      return Problem.of("unavailable", "The articles can't be reached now", 503, null)
          .builder()
          .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
          .build();
    }
    LOG.error("A request failed", e);
    return Problem.of("internal-error", "The request failed", 500, null).response();
  }

  private static boolean isFromDatabase(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException) {
        return true;
      }
    }
    return false;
  }
}
