package org.copydesk.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Articles that come all the time, as many a second as asked for, some of them as a second revision
 * of one before, and crowds of them now and then. What no answer came for, or no 202, is sent
 * again.
 */
final class Flow {

  /** Each so many of a second's articles is revised in the next. */
  private static final int REVISED = 10;

  private final Sender sender;
  private final int perSecond;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledFuture<?> steady;
  private final ExecutorService crowds = Executors.newSingleThreadExecutor();
  private final List<Future<?>> sending = new ArrayList<>();
  private List<Draft> before = List.of();

  /** Begins. After an outage it makes up for what did not come meanwhile. */
  Flow(Pipeline pipeline, int perSecond) {
    this.sender = new Sender(pipeline);
    this.perSecond = perSecond;
    this.steady = clock.scheduleAtFixedRate(this::sendSome, 0, 1, TimeUnit.SECONDS);
  }

  /** Lets so many come at once, in the background. */
  void crowd(int articles) {
    sending.add(
        crowds.submit(() -> {
          sender.send(Draft.make(articles));
          return null;
        }));
  }

  /** What has been accepted so far, by event. More may be added; what was erased is taken away. */
  Map<String, Sender.Accepted> accepted() {
    return sender.accepted();
  }

  /**
   * Stops, and returns when all that was begun is accepted.
   *
   * @throws ExecutionException if something was not accepted however often it was sent
   */
  void end() throws InterruptedException, ExecutionException {
    clock.shutdown();
    clock.awaitTermination(Pipeline.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    crowds.shutdown();
    for (Future<?> crowd : sending) {
      crowd.get();
    }
    if (!steady.isCancelled()) {
      steady.get();
    }
  }

  private void sendSome() {
    List<Draft> drafts = new ArrayList<>(Draft.make(perSecond));
    for (int i = 0; i < before.size(); i += REVISED) {
      drafts.add(before.get(i).revised());
    }
    before = drafts.subList(0, perSecond);
    try {
      sender.send(drafts);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
