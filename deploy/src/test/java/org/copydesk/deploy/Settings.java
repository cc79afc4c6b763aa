package org.copydesk.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The variables that change something in a service, as built. */
final class Settings {

  private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Set<String> names = new HashSet<>();
  private final Properties own;

  private Settings(Properties own) {
    this.own = own;
  }

  /** Those of a service: of Quarkus when it runs, of the Kafka client, of its channels. */
  static Settings of(String service) {
    Settings settings = new Settings(Checkout.settings(service));
    settings.addQuarkus(Checkout.HOME.resolve(service).resolve("target/quarkus-app/lib"));
    settings.addKafka();
    // Of the JVM, which takes them from there.
    settings.names.add("JAVA_TOOL_OPTIONS");
    return settings;
  }

  boolean has(String variable) {
    return names.contains(variable)
        // The README lists those of the services' own.
        || (variable.startsWith("COPYDESK_")
            && Checkout.read("README.md").contains("`" + variable + "`"));
  }

  private void addKafka() {
    Set<String> kafka = new HashSet<>(ConsumerConfig.configNames());
    kafka.addAll(ProducerConfig.configNames());
    kafka.addAll(AdminClientConfig.configNames());
    kafka.forEach(it -> names.add(variable("kafka." + it)));
    for (String property : own.stringPropertyNames()) {
      if (property.startsWith("mp.messaging.") && property.endsWith(".connector")) {
        String channel = property.substring(0, property.length() - "connector".length());
        kafka.forEach(it -> names.add(variable(channel + it)));
      }
    }
  }

  private void addQuarkus(Path libraries) {
    try (Stream<Path> jars = Files.walk(libraries)) {
      jars.filter(it -> it.toString().endsWith(".jar")).forEach(this::addModel);
    } catch (IOException e) {
      throw new UncheckedIOException("the service is not built", e);
    }
  }

  private void addModel(Path jar) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry model = zip.getEntry(MODEL);
      if (model != null) {
        JSON.readTree(zip.getInputStream(model)).findParents("path").forEach(this::addProperty);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that is fixed when the service is built would be passed over silently. */
  private void addProperty(JsonNode property) {
    if (property.path("phase").asText().equals("RUN_TIME")) {
      names.add(property.at("/path/environmentVariable").asText());
    }
  }

  private static String variable(String property) {
    return property.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
