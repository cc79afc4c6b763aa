package org.copydesk.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.copydesk.deploy.Overlay.Pod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every pod must be like, in every overlay. */
class PodsTest {

  static Stream<Pod> pods() {
    return Stream.of(Overlay.values()).flatMap(overlay -> overlay.pods().stream());
  }

  static Stream<Pod> services() {
    return Stream.of(Overlay.values()).flatMap(Overlay::services);
  }

  static Stream<Arguments> breaches() {
    return Stream.of(
        breach("pod: hostNetwork", pod -> pod.setHostNetwork(true)),
        breach("service: privileged", pod -> first(pod).setPrivileged(true)),
        breach(
            "service: allowPrivilegeEscalation",
            pod -> first(pod).setAllowPrivilegeEscalation(null)),
        breach("service: drop ALL", pod -> first(pod).getCapabilities().getDrop().clear()),
        breach(
            "service: capabilities", pod -> first(pod).getCapabilities().getAdd().add("NET_RAW")),
        breach(
            "service: readOnlyRootFilesystem", pod -> first(pod).setReadOnlyRootFilesystem(false)),
        breach("service: runAsUser", pod -> first(pod).setRunAsUser(0L)),
        breach("service: runAsNonRoot", pod -> pod.getSecurityContext().setRunAsNonRoot(null)),
        breach(
            "service: seccompProfile",
            pod -> pod.getSecurityContext().getSeccompProfile().setType("Unconfined")),
        breach("volume tmp: type", pod -> pod.getVolumes().getFirst().setEmptyDir(null)));
  }

  @ParameterizedTest
  @MethodSource("pods")
  void isRestricted(Pod pod) {
    assertThat(PodSecurity.violations(pod.template().getSpec())).isEmpty();
    assertThat(pod.template().getSpec().getAutomountServiceAccountToken()).isFalse();
    // Else the Service "kafka" makes variables that the Kafka client takes for its settings.
    assertThat(pod.template().getSpec().getEnableServiceLinks()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("breaches")
  void breachIsNoticed(String violation, Consumer<PodSpec> breach) {
    PodSpec pod =
        StrictReader.read(Kubectl.kustomize(Overlay.DEV.folder())).stream()
            .filter(Deployment.class::isInstance)
            .map(it -> ((Deployment) it).getSpec().getTemplate().getSpec())
            .findFirst()
            .orElseThrow();

    breach.accept(pod);

    assertThat(PodSecurity.violations(pod)).contains(violation);
  }

  @ParameterizedTest
  @MethodSource("pods")
  void statesWhatItNeeds(Pod pod) {
    assertThat(pod.containers())
        .allSatisfy(container -> {
          var resources = container.getResources();
          assertThat(resources.getRequests()).containsKeys("cpu", "memory");
          assertThat(resources.getLimits()).containsKeys("cpu", "memory");
          assertThat(bytes(resources.getRequests().get("memory")))
              .isLessThanOrEqualTo(bytes(resources.getLimits().get("memory")));
          assertThat(container.getImage()).matches("[a-z/-]+:[0-9][^:]*");
        });
  }

  @ParameterizedTest
  @MethodSource("services")
  void hasItsPortsAndIsAskedHowItIs(Pod pod) {
    Container service = pod.template().getSpec().getContainers().getFirst();
    assertThat(path(service.getStartupProbe())).isEqualTo("http /q/health/started");
    assertThat(path(service.getLivenessProbe())).isEqualTo("http /q/health/live");
    assertThat(path(service.getReadinessProbe())).isEqualTo("http /q/health/ready");
    Properties settings = Checkout.settings(pod.name());
    assertThat(port(service, "http")).isEqualTo(settings.getProperty("quarkus.http.port"));
    assertThat(port(service, "management"))
        .isEqualTo(settings.getProperty("quarkus.management.port"));
  }

  @ParameterizedTest
  @MethodSource("services")
  void leavesTimeToLeave(Pod pod) {
    PodSpec spec = pod.template().getSpec();
    long wait = spec.getContainers().getFirst().getLifecycle().getPreStop().getSleep().getSeconds();
    assertThat(wait).isGreaterThanOrEqualTo(5);
    // The service's own delay and timeout, and a commit.
    assertThat(spec.getTerminationGracePeriodSeconds()).isGreaterThanOrEqualTo(wait + 5 + 20 + 5);
    assertThat(spec.getTopologySpreadConstraints()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void newPodsAreReadyBeforeOldOnesGo(Overlay overlay) {
    assertThat(overlay.all(Deployment.class))
        .hasSize(3)
        .allSatisfy(it -> {
          var rolling = it.getSpec().getStrategy().getRollingUpdate();
          assertThat(rolling.getMaxUnavailable().getIntVal()).isZero();
          assertThat(rolling.getMaxSurge().getIntVal()).isPositive();
          assertThat(it.getSpec().getReplicas()).isNull();
        });
  }

  private static Arguments breach(String violation, Consumer<PodSpec> breach) {
    return arguments(violation, breach);
  }

  private static SecurityContext first(PodSpec pod) {
    return pod.getContainers().getFirst().getSecurityContext();
  }

  private static String port(Container container, String name) {
    return container.getPorts().stream()
        .filter(it -> it.getName().equals(name))
        .map(it -> it.getContainerPort().toString())
        .findAny()
        .orElse("none");
  }

  private static String path(Probe probe) {
    return probe.getHttpGet().getPort().getStrVal() + " " + probe.getHttpGet().getPath();
  }

  private static long bytes(Quantity quantity) {
    return Quantity.getAmountInBytes(quantity).longValueExact();
  }
}
