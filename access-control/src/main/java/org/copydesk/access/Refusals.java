package org.copydesk.access;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers callers who are not known (401) or may not do this (403), as RFC 9457 problems. */
public final class Refusals {

  private final Counter unauthorized;
  private final Counter forbidden;

  Refusals(MeterRegistry metrics) {
    this.unauthorized = counter(metrics, "unauthorized");
    this.forbidden = counter(metrics, "forbidden");
  }

  /**
   * The answer's body.
   *
   * @param type stable name of the kind of problem
   */
  @JsonPropertyOrder({"type", "title", "status", "detail"})
  public record Refusal(String type, String title, int status, String detail) {}

  @ServerExceptionMapper
  Response unknown(UnauthorizedException failure) {
    unauthorized.increment();
    return unauthorized("Send a key or token: Authorization: Bearer ...", "Bearer");
  }

  @ServerExceptionMapper
  Response failed(AuthenticationFailedException failure) {
    unauthorized.increment();
    return unauthorized("The key or token is not valid.", "Bearer error=\"invalid_token\"");
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException failure) {
    forbidden.increment();
    return Response.status(403)
        .type("application/problem+json")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(
            new Refusal(
                "/problems/forbidden",
                "The caller may not do this",
                403,
                "The key or token is valid but has not the role that this needs."))
        .build();
  }

  private static Response unauthorized(String detail, String challenge) {
    return Response.status(401)
        .type("application/problem+json")
        .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(new Refusal("/problems/unauthorized", "The caller is not known", 401, detail))
        .build();
  }

  private static Counter counter(MeterRegistry metrics, String reason) {
    return Counter.builder("copydesk.access.refused")
        .description("Requests of callers who are not known or may not do what they ask")
        .tag("reason", reason)
        .register(metrics);
  }
}
