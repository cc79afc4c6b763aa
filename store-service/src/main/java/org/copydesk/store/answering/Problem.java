package org.copydesk.store.answering;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;

/**
 * An error as RFC 9457 has it.
 *
 * @param type stable name of the kind of error
 * @param title the kind in words
 * @param status HTTP status
 * @param detail this error in words, or null
 * @param parameter name of the parameter at fault, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail, String parameter) {

  /** Media type of problems. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A problem of this kind. */
  public static Problem of(String kind, String title, int status, String detail) {
    return new Problem("/problems/" + kind, title, status, detail, null);
  }

  Problem at(String parameterName) {
    return new Problem(type, title, status, detail, parameterName);
  }

  Response response() {
    return builder().build();
  }

  /** The answer with it. */
  public Response.ResponseBuilder builder() {
    return Response.status(status).type(MEDIA_TYPE).entity(this);
  }
}
