package org.copydesk.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.local.CopydeskHome;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;

/** What docker-compose.yml says of images, so that the tests run on those that users run. */
final class ComposeFile {

  private final JsonNode services;

  private ComposeFile(JsonNode services) {
    this.services = services;
  }

  static ComposeFile read() {
    String file = CopydeskHome.find().resolve("docker-compose.yml").toString();
    String config = docker(List.of("compose", "--file", file, "config", "--format", "json"));
    return new ComposeFile(Pipeline.json(config).get("services"));
  }

  /** The public image of a service; on this machine when the method returns. */
  DockerImageName image(String service) {
    String image = services.get(service).get("image").asText();
    // Testcontainers would repeat for minutes what fails on a machine without a registry.
    if (docker(List.of("image", "ls", "--quiet", image)).isBlank()) {
      docker(List.of("pull", "--quiet", image));
    }
    return DockerImageName.parse(image);
  }

  /** A service's own image, made of what Maven has built; Testcontainers removes it at the end. */
  DockerImageName build(String service) {
    JsonNode build = services.get(service).get("build");
    Path context = Path.of(build.get("context").asText());
    Path dockerfile = context.resolve(build.path("dockerfile").asText("Dockerfile"));
    List<String> command =
        new ArrayList<>(List.of("build", "--quiet", "--file", dockerfile.toString()));
    build
        .path("args")
        .properties()
        .forEach(each -> addPair(command, "--build-arg", each.getKey(), each.getValue().asText()));
    ownLabels().forEach((name, value) -> addPair(command, "--label", name, value));
    command.add(context.toString());
    return DockerImageName.parse(docker(command).strip());
  }

  /** How much a service's container may have, in bytes. */
  long memory(String service) {
    return services.get(service).get("mem_limit").asLong();
  }

  /** By these Testcontainers finds what is to be removed. */
  private static Map<String, String> ownLabels() {
    Map<String, String> labels = new HashMap<>(DockerClientFactory.DEFAULT_LABELS);
    labels.put(DockerClientFactory.TESTCONTAINERS_SESSION_ID_LABEL, DockerClientFactory.SESSION_ID);
    return labels;
  }

  private static void addPair(List<String> command, String option, String name, String value) {
    command.addAll(List.of(option, name + "=" + value));
  }

  private static String docker(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("docker"));
    command.addAll(arguments);
    try {
      Path errors = Files.createTempFile("docker", ".log");
      try {
        Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
          throw new IllegalStateException(
              String.join(" ", command) + " has failed:\n" + Files.readString(errors));
        }
        return output;
      } finally {
        Files.delete(errors);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + command, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted in " + command, e);
    }
  }
}
