package org.copydesk.store.persistence;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.copydesk.store.StoreConfig;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the database's tables to this version, or waits until another does, while the service
 * starts and answers already. As long as that has not succeeded it is tried again; the service is
 * not ready and stores nothing.
 */
@ApplicationScoped
public class Schema {

  private static final Logger LOG = Logger.getLogger(Schema.class);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Flyway flyway;
  private final StoreConfig config;
  private final CompletableFuture<Void> present = new CompletableFuture<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile String trouble = "not looked at yet";

  Schema(Flyway flyway, StoreConfig config) {
    // One try at a time, since the trouble is told here.
    this.flyway =
        Flyway.configure().configuration(flyway.getConfiguration()).connectRetries(0).load();
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    Thread.ofPlatform().daemon().name("schema").start(this::prepare);
  }

  /** Completes when the tables are there, at once or later; never fails. */
  public Uni<Void> present() {
    return Uni.createFrom().completionStage(present);
  }

  /** Whether the tables are there. */
  public boolean isPresent() {
    return present.isDone();
  }

  /** What is wrong with the tables, or null when they are there. */
  @Nullable String trouble() {
    return present.isDone() ? null : trouble;
  }

  private void prepare() {
    Duration wait = config.retry().firstDelay();
    try {
      while (!isPrepared()) {
        if (stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
        wait = wait.multipliedBy(2);
        wait = wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
      }
      LOG.info("The tables are there, of this version");
      present.complete(null);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isPrepared() {
    try {
      if (config.migrate()) {
        flyway.migrate();
        return true;
      }
      int pending = flyway.info().pending().length;
      report(
          pending == 0 ? "" : pending + " migrations have not run",
          "Run them: this service with QUARKUS_INIT_AND_EXIT=true.");
      return pending == 0;
    } catch (RuntimeException e) {
      SchemaTrouble found = SchemaTrouble.of(e);
      report(found.cause(), found.remedy());
      return false;
    }
  }

  /** Logs what was not the trouble before. */
  private void report(String cause, String remedy) {
    if (!cause.isEmpty() && !cause.equals(trouble)) {
      trouble = cause;
      LOG.warnf("%s. %s Not ready, storing nothing; trying again.", cause, remedy);
    }
  }

  @PreDestroy
  void stop() {
    stopped.countDown();
  }
}
