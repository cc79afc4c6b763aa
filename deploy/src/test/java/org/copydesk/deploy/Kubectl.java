package org.copydesk.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Renders a kustomize folder as {@code kubectl apply -k} would send it. */
final class Kubectl {

  private Kubectl() {}

  /**
   * The rendered objects, as YAML documents.
   *
   * <p>Ends the test as skipped where there is no kubectl, but as failed on CI.
   */
  static String kustomize(Path folder) {
    try {
      Path errors = Files.createTempFile("kubectl", ".err");
      Process kubectl =
          new ProcessBuilder("kubectl", "kustomize", folder.toString())
              .redirectError(errors.toFile())
              .start();
      String rendered = new String(kubectl.getInputStream().readAllBytes(), UTF_8);
      if (kubectl.waitFor() != 0) {
        throw new AssertionError("kubectl kustomize " + folder + ": " + Files.readString(errors));
      }
      Files.delete(errors);
      return rendered;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    } catch (IOException e) {
      if (System.getenv("CI") != null) {
        throw new UncheckedIOException("kubectl is needed on CI", e);
      }
      return abort("The manifests are not checked: there is no kubectl on this machine.");
    }
  }
}
