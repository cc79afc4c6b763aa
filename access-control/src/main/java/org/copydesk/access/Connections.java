package org.copydesk.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Ends HTTP/1 connections that could be held or misused: one whose request was answered before its
 * body had come, after a moment in which the client can read the answer; and one with a chunked
 * request, since a Content-Length beside the chunks, by which another server on the way may have
 * measured it, has gone unseen (RFC 9112, 6.3).
 */
@Singleton
final class Connections {

  private static final int FIRST = 10_000;
  private static final long LINGER_MILLIS = 2_000;

  void register(@Observes Filters filters) {
    filters.register(Connections::watch, FIRST);
  }

  private static void watch(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.version() != HttpVersion.HTTP_2) {
      boolean chunked = request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
      if (chunked) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      }
      context.addEndHandler(_ -> {
        if (!request.isEnded() && hasBody(request)) {
          context.vertx().setTimer(LINGER_MILLIS, _ -> closeUnlessEnded(request));
        } else if (chunked) {
          request.connection().close();
        }
      });
    }
    context.next();
  }

  /** A body that has come to its end meanwhile leaves a connection that goes on. */
  private static void closeUnlessEnded(HttpServerRequest request) {
    if (!request.isEnded()) {
      request.connection().close();
    }
  }

  /** One without a body may count as not ended when it is answered; its connection goes on. */
  private static boolean hasBody(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        || (length != null && !length.equals("0"));
  }
}
