package org.copydesk.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.deploy.Overlay.Pod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether the objects mean one another: selectors, ports, names. */
class WiringTest {

  @ParameterizedTest
  @EnumSource
  void deploymentsOwnTheirPodsAndTheirBudget(Overlay overlay) {
    for (Deployment deployment : overlay.all(Deployment.class)) {
      String name = deployment.getMetadata().getName();
      assertThat(overlay.selected(deployment.getSpec().getSelector()))
          .extracting(Pod::name)
          .containsExactly(name);
      assertThat(overlay.names(ServiceAccount.class))
          .contains(deployment.getSpec().getTemplate().getSpec().getServiceAccountName());
    }
    for (PodDisruptionBudget budget : overlay.all(PodDisruptionBudget.class)) {
      assertThat(overlay.selected(budget.getSpec().getSelector()))
          .extracting(Pod::name)
          .containsExactly(budget.getMetadata().getName());
      assertThat(budget.getSpec().getMaxUnavailable().getIntVal()).isEqualTo(1);
    }
    assertThat(overlay.names(PodDisruptionBudget.class))
        .containsExactlyInAnyOrderElementsOf(overlay.names(Deployment.class));
  }

  @ParameterizedTest
  @EnumSource
  void servicesLeadToPortsOfTheirPods(Overlay overlay) {
    for (Service service : overlay.all(Service.class)) {
      var selector =
          new LabelSelectorBuilder().withMatchLabels(service.getSpec().getSelector()).build();
      List<Pod> pods = overlay.selected(selector);
      assertThat(pods).extracting(Pod::name).containsExactly(service.getMetadata().getName());
      assertThat(service.getSpec().getPorts())
          .isNotEmpty()
          .allMatch(port -> pods.getFirst().hasPort(port.getTargetPort().getStrVal()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingPassesThatNoPolicyNames(Overlay overlay) {
    List<NetworkPolicy> policies = overlay.all(NetworkPolicy.class);
    NetworkPolicy denial =
        policies.stream()
            .filter(it -> it.getMetadata().getName().equals("default-deny"))
            .findAny()
            .orElseThrow();
    assertThat(denial.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
    assertThat(denial.getSpec().getIngress()).isEmpty();
    assertThat(denial.getSpec().getEgress()).isEmpty();
    assertThat(overlay.selected(denial.getSpec().getPodSelector())).hasSameSizeAs(overlay.pods());
  }

  @ParameterizedTest
  @EnumSource
  void policiesMeanPodsAndPortsThatExist(Overlay overlay) {
    for (NetworkPolicy policy : overlay.all(NetworkPolicy.class)) {
      String name = policy.getMetadata().getName();
      // Strimzi makes these pods.
      if (!name.equals("kafka-cluster")) {
        List<Pod> pods = overlay.selected(policy.getSpec().getPodSelector());
        assertThat(pods).as(name).isNotEmpty();
        assertThat(policy.getSpec().getIngress().stream().flatMap(it -> it.getPorts().stream()))
            .as(name)
            .allSatisfy(port -> assertThat(pods).allMatch(it -> it.hasPort(port(port.getPort()))));
      }
    }
  }

  @Test
  void autoscalersMeanTheDeployments() {
    Stream<String> targets =
        Stream.concat(
            Overlay.PRODUCTION.all(HorizontalPodAutoscaler.class).stream()
                .map(it -> it.getSpec().getScaleTargetRef().getName()),
            Overlay.PRODUCTION.all(Keda.ScaledObject.class).stream()
                .map(it -> it.spec().scaleTargetRef().name()));

    assertThat(targets)
        .containsExactlyInAnyOrderElementsOf(Overlay.PRODUCTION.names(Deployment.class));
  }

  @Test
  void metricsAreReadFromAllThree() {
    ServiceMonitor monitor = Overlay.PRODUCTION.all(ServiceMonitor.class).getFirst();

    List<Service> services =
        Overlay.PRODUCTION.all(Service.class).stream()
            .filter(it ->
                Selectors.matches(monitor.getSpec().getSelector(), it.getMetadata().getLabels()))
            .toList();

    assertThat(services).hasSize(3);
    assertThat(services)
        .allSatisfy(service ->
            assertThat(service.getSpec().getPorts())
                .anyMatch(it ->
                    it.getName().equals(monitor.getSpec().getEndpoints().getFirst().getPort())));
  }

  @Test
  void publicReachesArticlesOnly() {
    HTTPRoute route = Overlay.PRODUCTION.all(HTTPRoute.class).getFirst();

    assertThat(
            route.getSpec().getRules().stream()
                .flatMap(rule ->
                    rule.getMatches().stream()
                        .map(it ->
                            "%s %s %s -> %s:%d"
                                .formatted(
                                    it.getMethod(),
                                    it.getPath().getType(),
                                    it.getPath().getValue(),
                                    rule.getBackendRefs().getFirst().getName(),
                                    rule.getBackendRefs().getFirst().getPort()))))
        .containsExactlyInAnyOrder(
            "POST Exact /articles -> ingest-service:8080",
            "GET PathPrefix /articles -> store-service:8082");
  }

  private static String port(io.fabric8.kubernetes.api.model.IntOrString port) {
    return port.getStrVal() != null ? port.getStrVal() : port.getIntVal().toString();
  }
}
