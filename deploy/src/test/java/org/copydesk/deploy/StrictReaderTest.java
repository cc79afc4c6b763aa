package org.copydesk.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StrictReaderTest {

  @ParameterizedTest
  @EnumSource
  void everyObjectFitsItsKind(Overlay overlay) {
    assertThat(overlay.objects()).hasSizeGreaterThan(20);
  }

  /** One for each family of models, at the top and deep down. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DEV        | readinessProbe:          | readynessProbe:          | readynessProbe
          DEV        | automountServiceAccountToken: false | automountServiceAccountTokens: false | automountServiceAccountTokens
          DEV        | minReadySeconds: 5       | minReadySeconds: "5"     | minReadySeconds
          DEV        | value: "1"               | value: 1                 | EnvVar
          DEV        | kind: StatefulSet        | kind: StatefullSet       | StatefullSet
          DEV        | policyTypes:             | policyType:              | policyType
          DEV        | unhealthyPodEvictionPolicy: | unhealthyEvictionPolicy: | unhealthyEvictionPolicy
          PRODUCTION | partitions: 6            | partition: 6             | partition
          PRODUCTION | entityOperator:          | entityOperators:         | entityOperators
          PRODUCTION | networkPolicyPeers:      | networkPolicyPeer:       | networkPolicyPeer
          PRODUCTION | operations:              | operation:               | operation
          PRODUCTION | kraftMetadata: shared    | kraftMetaData: shared    | kraftMetaData
          PRODUCTION | averageUtilization: 70   | averageUtilisation: 70   | averageUtilisation
          PRODUCTION | maxReplicaCount: 6       | maxReplicasCount: 6      | maxReplica
          PRODUCTION | stabilizationWindowSeconds: | stabilisationWindow:  | stabilisationWindow
          PRODUCTION | secretTargetRef:         | secretTargetRefs:        | secretTargetRefs
          PRODUCTION | jobLabel:                | jobLabels:               | jobLabels
          PRODUCTION | backendRefs:             | backendRef:              | backendRef
          PRODUCTION | hostnames:               | hostname:                | hostname
          """)
  void refusesTypos(Overlay overlay, String correct, String typo, String named) {
    String rendered = Kubectl.kustomize(overlay.folder());

    assertThat(rendered).contains(correct);
    assertThatThrownBy(() -> StrictReader.read(rendered.replace(correct, typo)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(named);
  }
}
