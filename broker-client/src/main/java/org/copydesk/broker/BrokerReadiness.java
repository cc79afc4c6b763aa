package org.copydesk.broker;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Ready, as far as Kafka goes, is a service whose broker answers and has the topics of all its
 * channels. Looks by itself every few seconds, so that a probe never waits, and logs each change.
 */
@Readiness
@ApplicationScoped
public class BrokerReadiness implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(BrokerReadiness.class);
  private static final Pattern TOPIC = Pattern.compile("mp\\.messaging\\.[a-z]+\\.[^.]+\\.topic");
  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final String address;
  private final BrokerInquiry inquiry;
  private volatile BrokerState state = BrokerState.UNASKED;

  BrokerReadiness(@Identifier("default-kafka-broker") Map<String, Object> kafka, Config config) {
    this.address = String.valueOf(kafka.get("bootstrap.servers"));
    this.inquiry = new BrokerInquiry(kafka, topics(config));
  }

  private static Set<String> topics(Config config) {
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .filter(name -> TOPIC.matcher(name).matches())
        .map(name -> config.getValue(name, String.class))
        .collect(Collectors.toSet());
  }

  void start(@Observes StartupEvent event) {
    Thread.ofPlatform().daemon().name("readiness").start(this::watch);
  }

  @Override
  public HealthCheckResponse call() {
    BrokerState now = state;
    var response = HealthCheckResponse.named("broker").status(now.ready());
    return now.ready() ? response.build() : response.withData("cause", now.finding()).build();
  }

  private void watch() {
    Duration wait = FIRST_WAIT;
    try {
      do {
        BrokerState now = inquiry.ask();
        if (!now.equals(state)) {
          log(now);
          wait = FIRST_WAIT;
        }
        state = now;
        wait = wait.compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : wait;
      } while (!stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      inquiry.close();
    }
  }

  private void log(BrokerState now) {
    if (now.ready()) {
      LOG.infof("Kafka at %s %s", address, now.finding());
    } else {
      LOG.warnf(
          "Kafka at %s %s. %s Not ready; asking again every %d s.",
          address, now.finding(), now.remedy(), LONGEST_WAIT.toSeconds());
    }
  }

  @PreDestroy
  void stop() {
    stopped.countDown();
  }
}
