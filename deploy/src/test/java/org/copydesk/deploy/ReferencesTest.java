package org.copydesk.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether every ConfigMap and Secret that is used is there, or is told to be made. */
class ReferencesTest {

  /** As "name/key". The README says how to make them. */
  private static final Set<String> MADE_BY_HAND =
      Set.of(
          "api-keys/keys",
          "database-migration/jdbc-url",
          "database-migration/username",
          "database-migration/password",
          "database-service/jdbc-url",
          "database-service/username",
          "database-service/password");

  @ParameterizedTest
  @EnumSource
  void usedConfigMapsAreThere(Overlay overlay) {
    Set<String> used = new HashSet<>();
    for (Overlay.Pod pod : overlay.pods()) {
      pod.containers().stream()
          .flatMap(it -> it.getEnvFrom().stream())
          .forEach(it -> used.add(it.getConfigMapRef().getName()));
      pod.template().getSpec().getVolumes().stream()
          .filter(it -> it.getConfigMap() != null)
          .forEach(it -> used.add(it.getConfigMap().getName()));
    }

    assertThat(overlay.names(ConfigMap.class)).containsAll(used);
  }

  @Test
  void usedSecretsAreThereInDevelopment() {
    assertThat(
            Overlay.DEV.all(Secret.class).stream()
                .flatMap(it -> keys(it.getMetadata().getName(), it.getData().keySet())))
        .containsAll(usedSecrets(Overlay.DEV));
  }

  @Test
  void usedSecretsAreMadeByStrimziOrByHandInProduction() {
    Set<String> made = new HashSet<>(MADE_BY_HAND);
    for (KafkaUser user : Overlay.PRODUCTION.all(KafkaUser.class)) {
      keys(user.getMetadata().getName(), Set.of("password", "sasl.jaas.config")).forEach(made::add);
    }
    made.add(Overlay.PRODUCTION.names(Kafka.class).getFirst() + "-cluster-ca-cert/ca.crt");

    assertThat(made).containsAll(usedSecrets(Overlay.PRODUCTION));
    assertThat(usedSecrets(Overlay.PRODUCTION)).containsAll(MADE_BY_HAND);
    String readme = Checkout.read("deploy/kubernetes/README.md");
    assertThat(MADE_BY_HAND)
        .allSatisfy(it ->
            assertThat(readme)
                .containsPattern(
                    "secret generic " + it.replace("/", "[^&]*--from-(literal|file)=") + "="));
  }

  @Test
  void noSecretIsInTheRepository() {
    assertThat(Overlay.PRODUCTION.all(Secret.class)).isEmpty();
    assertThat(Overlay.DEV.all(Secret.class))
        .filteredOn(it -> it.getData().containsKey("password"))
        .extracting(it -> decoded(it.getData().get("password")))
        .hasSize(2)
        .containsOnly("for-development-only");
  }

  private static Set<String> usedSecrets(Overlay overlay) {
    Stream<String> ofPods =
        overlay.pods().stream()
            .flatMap(pod ->
                Stream.concat(
                    pod.containers().stream().flatMap(ReferencesTest::variables),
                    volumes(pod.template().getSpec())));
    Stream<String> ofKeda =
        overlay.all(Keda.TriggerAuthentication.class).stream()
            .flatMap(it -> it.spec().secretTargetRef().stream())
            .map(it -> it.name() + "/" + it.key());
    return Stream.concat(ofPods, ofKeda).collect(Collectors.toSet());
  }

  private static Stream<String> variables(Container container) {
    return container.getEnv().stream()
        .filter(it -> it.getValueFrom() != null)
        .map(it -> it.getValueFrom().getSecretKeyRef())
        .map(it -> it.getName() + "/" + it.getKey());
  }

  private static Stream<String> volumes(PodSpec pod) {
    return pod.getVolumes().stream()
        .filter(it -> it.getSecret() != null)
        .flatMap(it ->
            it.getSecret().getItems().stream()
                .map(item -> it.getSecret().getSecretName() + "/" + item.getKey()));
  }

  private static Stream<String> keys(String name, Set<String> keys) {
    return keys.stream().map(key -> name + "/" + key);
  }

  private static String decoded(String base64) {
    return new String(Base64.getDecoder().decode(base64), UTF_8);
  }
}
