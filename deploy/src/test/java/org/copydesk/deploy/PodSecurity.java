package org.copydesk.deploy;

import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The controls of Kubernetes' Pod Security Standard "restricted", and a file system that only
 * volumes can be written to.
 */
final class PodSecurity {

  private static final Set<String> SECCOMP = Set.of("RuntimeDefault", "Localhost");

  private final List<String> violations = new ArrayList<>();

  private PodSecurity() {}

  /** What the standard forbids in this pod. */
  static List<String> violations(PodSpec pod) {
    PodSecurity security = new PodSecurity();
    security.pod(pod);
    pod.getInitContainers().forEach(it -> security.container(it, pod));
    pod.getContainers().forEach(it -> security.container(it, pod));
    security.check(pod.getEphemeralContainers().isEmpty(), "pod", "ephemeral container");
    return security.violations;
  }

  private void pod(PodSpec pod) {
    check(!isYes(pod.getHostNetwork()), "pod", "hostNetwork");
    check(!isYes(pod.getHostPID()), "pod", "hostPID");
    check(!isYes(pod.getHostIPC()), "pod", "hostIPC");
    for (Volume volume : pod.getVolumes()) {
      check(isAllowed(volume), "volume " + volume.getName(), "type");
    }
    PodSecurityContext context = pod.getSecurityContext();
    check(context != null, "pod", "no securityContext");
    if (context != null) {
      check(context.getSysctls().isEmpty(), "pod", "sysctls");
      check(context.getSeLinuxOptions() == null, "pod", "seLinuxOptions");
      check(context.getWindowsOptions() == null, "pod", "windowsOptions");
      check(context.getAppArmorProfile() == null, "pod", "appArmorProfile");
    }
  }

  private void container(Container container, PodSpec pod) {
    String name = container.getName();
    container.getPorts().forEach(it -> check(it.getHostPort() == null, name, "hostPort"));
    SecurityContext own = container.getSecurityContext();
    check(own != null, name, "no securityContext");
    if (own == null) {
      return;
    }
    check(!isYes(own.getPrivileged()), name, "privileged");
    check(isNo(own.getAllowPrivilegeEscalation()), name, "allowPrivilegeEscalation");
    check(isYes(own.getReadOnlyRootFilesystem()), name, "readOnlyRootFilesystem");
    check(own.getProcMount() == null, name, "procMount");
    check(own.getSeLinuxOptions() == null, name, "seLinuxOptions");
    check(own.getAppArmorProfile() == null, name, "appArmorProfile");
    Capabilities capabilities = own.getCapabilities();
    check(capabilities != null && capabilities.getDrop().contains("ALL"), name, "drop ALL");
    check(capabilities != null && capabilities.getAdd().isEmpty(), name, "capabilities");
    inherited(own, Objects.requireNonNull(pod.getSecurityContext()), name);
  }

  /** What a container may leave to its pod. */
  private void inherited(SecurityContext own, PodSecurityContext pod, String name) {
    Boolean nonRoot = own.getRunAsNonRoot() != null ? own.getRunAsNonRoot() : pod.getRunAsNonRoot();
    check(isYes(nonRoot), name, "runAsNonRoot");
    Long user = own.getRunAsUser() != null ? own.getRunAsUser() : pod.getRunAsUser();
    check(user == null || user != 0, name, "runAsUser");
    SeccompProfile seccomp =
        own.getSeccompProfile() != null ? own.getSeccompProfile() : pod.getSeccompProfile();
    check(seccomp != null && SECCOMP.contains(seccomp.getType()), name, "seccompProfile");
  }

  private static boolean isAllowed(Volume volume) {
    return volume.getConfigMap() != null
        || volume.getSecret() != null
        || volume.getEmptyDir() != null
        || volume.getPersistentVolumeClaim() != null
        || volume.getProjected() != null
        || volume.getDownwardAPI() != null
        || volume.getEphemeral() != null
        || volume.getCsi() != null;
  }

  private static boolean isYes(Boolean value) {
    return Boolean.TRUE.equals(value);
  }

  private static boolean isNo(Boolean value) {
    return Boolean.FALSE.equals(value);
  }

  private void check(boolean holds, String where, String control) {
    if (!holds) {
      violations.add(where + ": " + control);
    }
  }
}
