package org.copydesk.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.yaml.snakeyaml.Yaml;

/** Files of this checkout that the manifests must agree with. */
final class Checkout {

  static final Path HOME = Path.of(System.getProperty("copydesk.home"));

  private Checkout() {}

  static String read(String path) {
    try {
      return Files.readString(HOME.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A YAML file, its anchors and merges resolved. */
  static JsonNode yaml(String path) {
    return new ObjectMapper().valueToTree(new Yaml().load(read(path)));
  }

  /** What a service is built with. */
  static Properties settings(String service) {
    Properties settings = new Properties();
    Path file = HOME.resolve(service).resolve("src/main/resources/application.properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      settings.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return settings;
  }
}
