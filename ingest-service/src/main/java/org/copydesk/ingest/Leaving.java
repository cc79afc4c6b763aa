package org.copydesk.ingest;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Asks clients to connect anew, to another instance, while this one waits to stop ({@code
 * quarkus.shutdown.delay}): a request on a connection that is being closed would stay unanswered.
 */
@Singleton
final class Leaving {

  private static final int BEFORE_ALL_ROUTES = 1000;

  private volatile boolean leaving;

  void leave(@Observes ShutdownDelayInitiatedEvent event) {
    leaving = true;
  }

  void register(@Observes Filters filters) {
    filters.register(this::answer, BEFORE_ALL_ROUTES);
  }

  private void answer(RoutingContext context) {
    if (leaving) {
      context.response().putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    context.next();
  }
}
