package org.copydesk.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.copydesk.deploy.Overlay.Pod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether what is set in the environment of a service is a setting that it has. */
class SettingsTest {

  static Stream<Pod> services() {
    return Stream.of(Overlay.values()).flatMap(Overlay::services);
  }

  @ParameterizedTest
  @MethodSource("services")
  void podSetsWhatTheServiceReads(Pod pod) {
    Set<String> unknown = new TreeSet<>();
    for (Container container : pod.containers()) {
      variables(container).filter(it -> !Settings.of(pod.name()).has(it)).forEach(unknown::add);
    }
    assertThat(unknown).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest-service", "enrich-service", "store-service"})
  void composeSetsWhatTheServiceReads(String service) {
    JsonNode environment =
        Checkout.yaml("docker-compose.yml").at("/services/" + service + "/environment");

    assertThat(environment.isObject()).isTrue();
    assertThat(environment.propertyStream().map(Map.Entry::getKey))
        .allMatch(Settings.of(service)::has);
  }

  @Test
  void misspeltOrFixedSettingsAreNoticed() {
    Settings settings = Settings.of("store-service");

    assertThat(settings.has("QUARKUS_FLYWAY_MIGRATE_AT_START")).isTrue();
    assertThat(settings.has("QUARKUS_FLYWAY_MIGRATE_ON_START")).isFalse();
    assertThat(settings.has("QUARKUS_DATASOURCE_DB_KIND")).as("fixed when built").isFalse();
    assertThat(settings.has("KAFKA_SASL_JAAS_CONFIG")).isTrue();
    assertThat(settings.has("KAFKA_SASL_JAAS_CONF")).isFalse();
    assertThat(settings.has("MP_MESSAGING_INCOMING_ENRICHED_MAX_POLL_RECORDS")).isTrue();
    assertThat(settings.has("MP_MESSAGING_INCOMING_RECEIVED_MAX_POLL_RECORDS")).isFalse();
  }

  private static Stream<String> variables(Container container) {
    Stream<String> maps =
        container.getEnvFrom().stream()
            .flatMap(
                from -> configMap(from.getConfigMapRef().getName()).getData().keySet().stream());
    return Stream.concat(maps, container.getEnv().stream().map(it -> it.getName()));
  }

  private static ConfigMap configMap(String name) {
    return Stream.of(Overlay.values())
        .flatMap(overlay -> overlay.all(ConfigMap.class).stream())
        .filter(it -> it.getMetadata().getName().equals(name))
        .findAny()
        .orElseThrow();
  }
}
