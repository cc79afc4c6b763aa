package org.copydesk.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.deploy.Keda.ScaledObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the production overlay agrees with what the services do. */
class ProductionTest {

  /** What a service writes, outside its channels, when an operator asks for it. */
  private static final Map<String, Set<String>> FOR_OPERATORS =
      Map.of(
          "ingest-service", Set.of("articles.dead-letter", "articles.enriched"),
          "store-service", Set.of("articles.received", "articles.enriched"));

  static Stream<ScaledObject> scaled() {
    return Overlay.PRODUCTION.all(ScaledObject.class).stream();
  }

  @ParameterizedTest
  @MethodSource("scaled")
  void consumersScaleByTheirOwnLagUpToTheirPartitions(ScaledObject scaled) {
    Properties service = Checkout.settings(scaled.spec().scaleTargetRef().name());
    var lag = scaled.spec().triggers().getFirst();
    KafkaTopic topic =
        Overlay.PRODUCTION.all(KafkaTopic.class).stream()
            .filter(it -> it.getMetadata().getName().equals(lag.metadata().get("topic")))
            .findAny()
            .orElseThrow();

    assertThat(scaled.spec().minReplicaCount()).isPositive();
    assertThat(scaled.spec().maxReplicaCount()).isEqualTo(topic.getSpec().getPartitions());
    assertThat(lag.type()).isEqualTo("kafka");
    assertThat(values(service, "mp\\.messaging\\.incoming\\..*\\.topic"))
        .containsExactly(lag.metadata().get("topic"));
    assertThat(values(service, "mp\\.messaging\\.incoming\\..*\\.group\\.id"))
        .containsExactly(lag.metadata().get("consumerGroup"));
    assertThat(Integer.parseInt(lag.metadata().get("lagThreshold"))).isPositive();
    assertThat(lag.metadata()).containsEntry("offsetResetPolicy", "earliest");
    assertThat(Overlay.PRODUCTION.all(Keda.TriggerAuthentication.class))
        .extracting(it -> it.metadata().getName())
        .contains(lag.authenticationRef().name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest-service", "enrich-service", "store-service"})
  void servicesWriteAndCommitWhatTheyAreMeantToAndNothingElse(String service) {
    Properties settings = Checkout.settings(service);

    Set<String> written = values(settings, "mp\\.messaging\\.outgoing\\..*\\.topic");
    written.addAll(FOR_OPERATORS.getOrDefault(service, Set.of()));
    assertThat(topics(service, "WRITE")).isEqualTo(written);
    assertThat(groups(service, "READ"))
        .isEqualTo(values(settings, "mp\\.messaging\\.incoming\\..*\\.group\\.id"));
    assertThat(topics(service, "READ"))
        .containsAll(values(settings, "mp\\.messaging\\.incoming\\..*\\.topic"));
  }

  @Test
  void autoscalerSeesNoArticle() {
    assertThat(topics("autoscaler", "WRITE")).isEmpty();
    assertThat(topics("autoscaler", "READ")).isEmpty();
    assertThat(groups("autoscaler", "READ")).isEmpty();
  }

  @Test
  void alertsAreThoseOfTheRepository() {
    JsonNode alerts = Checkout.yaml("deploy/observability/alerts.yml").path("groups");
    PrometheusRule rule = Overlay.PRODUCTION.all(PrometheusRule.class).getFirst();

    JsonNode groups = new ObjectMapper().valueToTree(rule.getSpec().getGroups());

    assertThat(groups)
        .as("the first lines of prometheus-rule.yaml say how to renew it")
        .isEqualTo(alerts);
  }

  private static Set<String> topics(String user, String operation) {
    return rules(user, operation)
        .filter(it -> it.getResource() instanceof AclRuleTopicResource)
        .map(it -> ((AclRuleTopicResource) it.getResource()).getName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> groups(String user, String operation) {
    return rules(user, operation)
        .filter(it -> it.getResource() instanceof AclRuleGroupResource)
        .map(it -> ((AclRuleGroupResource) it.getResource()).getName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<AclRule> rules(String name, String operation) {
    return Overlay.PRODUCTION.all(KafkaUser.class).stream()
        .filter(it -> it.getMetadata().getName().equals(name))
        .map(it -> (KafkaUserAuthorizationSimple) it.getSpec().getAuthorization())
        .flatMap(it -> it.getAcls().stream())
        .filter(it -> it.getOperations().stream().anyMatch(op -> op.name().equals(operation)));
  }

  /** Of the properties with such a name, as the service is built. */
  private static Set<String> values(Properties settings, String name) {
    return settings.stringPropertyNames().stream()
        .filter(it -> it.matches(name))
        .map(settings::getProperty)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
