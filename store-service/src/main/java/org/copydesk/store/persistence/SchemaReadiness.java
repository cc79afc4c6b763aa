package org.copydesk.store.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready, as far as the tables go, is a service that has found or made them. */
@Readiness
@ApplicationScoped
class SchemaReadiness implements HealthCheck {

  private final Schema schema;

  SchemaReadiness(Schema schema) {
    this.schema = schema;
  }

  @Override
  public HealthCheckResponse call() {
    String trouble = schema.trouble();
    var response = HealthCheckResponse.named("schema").status(trouble == null);
    return trouble == null ? response.build() : response.withData("cause", trouble).build();
  }
}
