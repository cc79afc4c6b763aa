package org.copydesk.deploy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What one of the overlays renders to. */
enum Overlay {
  DEV("dev"),
  PRODUCTION("production");

  private static final Map<Overlay, List<Object>> RENDERED = new ConcurrentHashMap<>();

  private final String name;

  Overlay(String name) {
    this.name = name;
  }

  Path folder() {
    return Checkout.HOME.resolve("deploy/kubernetes/overlays").resolve(name);
  }

  /** A pod as its Deployment, StatefulSet or Job makes it. */
  record Pod(String name, PodTemplateSpec template) {

    Map<String, String> labels() {
      return template.getMetadata().getLabels();
    }

    List<Container> containers() {
      List<Container> all = new ArrayList<>(template.getSpec().getInitContainers());
      all.addAll(template.getSpec().getContainers());
      return all;
    }

    boolean hasPort(String port) {
      return containers().stream()
          .flatMap(container -> container.getPorts().stream())
          .anyMatch(it -> port.equals(it.getName()) || port.equals(it.getContainerPort() + ""));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  List<Object> objects() {
    return RENDERED.computeIfAbsent(
        this, overlay -> StrictReader.read(Kubectl.kustomize(overlay.folder())));
  }

  <T> List<T> all(Class<T> kind) {
    return objects().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  <T extends HasMetadata> List<String> names(Class<T> kind) {
    return all(kind).stream().map(it -> it.getMetadata().getName()).toList();
  }

  List<Pod> pods() {
    List<Pod> pods = new ArrayList<>();
    all(Deployment.class).forEach(it -> pods.add(pod(it, it.getSpec().getTemplate())));
    all(StatefulSet.class).forEach(it -> pods.add(pod(it, it.getSpec().getTemplate())));
    all(Job.class).forEach(it -> pods.add(pod(it, it.getSpec().getTemplate())));
    return pods;
  }

  /** The pods of our three services, by the service's name. */
  Stream<Pod> services() {
    return pods().stream().filter(it -> it.name().endsWith("-service"));
  }

  List<Pod> selected(LabelSelector selector) {
    return pods().stream().filter(pod -> Selectors.matches(selector, pod.labels())).toList();
  }

  private static Pod pod(HasMetadata owner, PodTemplateSpec template) {
    return new Pod(owner.getMetadata().getName(), template);
  }
}
