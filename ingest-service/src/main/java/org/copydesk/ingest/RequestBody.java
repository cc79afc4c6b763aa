package org.copydesk.ingest;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import org.copydesk.submission.ArticleIntake;
import org.copydesk.submission.ProblemType;

/**
 * Reads the body of one article as it comes, without a thread, and no further than an article may
 * go: the first byte too many ends it.
 */
final class RequestBody {

  private final HttpServerRequest request;
  private final ArticleIntake intake;
  private final InFlight.Room room;
  private final Duration timeout;
  private final Vertx vertx = Vertx.currentContext().owner();
  private final Buffer body;
  private long timer;
  private boolean ended;

  private RequestBody(
      HttpServerRequest request, ArticleIntake intake, InFlight.Room room, Duration timeout) {
    this.request = request;
    this.intake = intake;
    this.room = room;
    this.timeout = timeout;
    this.body = Buffer.buffer(1024);
  }

  /** The bytes, or a {@link ProblemException}. Must be called where the request is handled. */
  static Uni<byte[]> read(
      HttpServerRequest request, ArticleIntake intake, InFlight.Room room, Duration timeout) {
    RequestBody reading = new RequestBody(request, intake, room, timeout);
    return Uni.createFrom().<byte[]>emitter(emitter -> reading.start(emitter));
  }

  private void start(UniEmitter<? super byte[]> emitter) {
    if (declaredLength() > intake.maxBytes()) {
      emitter.fail(new ProblemException(intake.tooLarge()));
      return;
    }
    if (request.headers().contains(HttpHeaderNames.EXPECT, "100-continue", true)) {
      request.response().writeContinue();
    }
    timer = vertx.setTimer(timeout.toMillis(), _ -> fail(emitter, tooSlow()));
    request.exceptionHandler(failure -> fail(emitter, cutShort()));
    request.endHandler(end -> complete(emitter));
    request.handler(chunk -> add(chunk, emitter));
    request.resume();
  }

  private void add(Buffer chunk, UniEmitter<? super byte[]> emitter) {
    if (ended) {
      return;
    }
    try {
      if (body.length() + chunk.length() > intake.maxBytes()) {
        throw new ProblemException(intake.tooLarge());
      }
      room.take(chunk.length());
      body.appendBuffer(chunk);
    } catch (ProblemException e) {
      fail(emitter, e);
    }
  }

  private void complete(UniEmitter<? super byte[]> emitter) {
    if (!ended) {
      ended = true;
      vertx.cancelTimer(timer);
      emitter.complete(body.getBytes());
    }
  }

  private void fail(UniEmitter<? super byte[]> emitter, ProblemException problem) {
    if (!ended) {
      ended = true;
      vertx.cancelTimer(timer);
      emitter.fail(problem);
    }
  }

  private static ProblemException cutShort() {
    return new ProblemException(ProblemType.BAD_REQUEST.with("The body ended early."));
  }

  private static ProblemException tooSlow() {
    return new ProblemException(
        ProblemType.REQUEST_TIMEOUT.with("The body took too long to come."));
  }

  private long declaredLength() {
    String length = request.getHeader(HttpHeaderNames.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length);
  }
}
