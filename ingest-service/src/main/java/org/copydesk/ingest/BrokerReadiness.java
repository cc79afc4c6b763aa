package org.copydesk.ingest;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready means that the broker answers, and within two seconds: Quarkus' own check waits a minute.
 */
@Readiness
@Singleton
public class BrokerReadiness implements AsyncHealthCheck {

  private static final String NAME = "broker";
  private static final int PATIENCE_MILLIS = 2000;

  private final Admin admin;

  BrokerReadiness(@Identifier("default-kafka-broker") Map<String, Object> settings) {
    Map<String, Object> own = new HashMap<>(settings);
    own.keySet().retainAll(AdminClientConfig.configNames());
    own.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    own.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    own.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, PATIENCE_MILLIS);
    this.admin = Admin.create(own);
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return Uni.createFrom()
        .completionStage(() -> admin.describeCluster().nodes().toCompletionStage())
        .map(nodes -> !nodes.isEmpty())
        .ifNoItem()
        .after(Duration.ofMillis(PATIENCE_MILLIS))
        .recoverWithItem(false)
        .onFailure()
        .recoverWithItem(false)
        .map(answers -> HealthCheckResponse.named(NAME).status(answers).build());
  }

  @PreDestroy
  void close() {
    admin.close(Duration.ofMillis(PATIENCE_MILLIS));
  }
}
