package org.copydesk.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.events.Topics;
import org.junit.jupiter.api.Test;

/** Whether every way to deploy makes the topics that the contract describes. */
class TopicsTest {

  private static final Pattern CREATE = Pattern.compile("create (articles\\S*)(.*)");
  private static final Pattern CONFIG = Pattern.compile("--config (\\S+)=(\\S+)");

  @Test
  void contractDescribesEveryTopic() {
    assertThat(contract())
        .containsOnlyKeys(Topics.RECEIVED, Topics.ENRICHED, Topics.DEAD_LETTER, Topics.ERASED)
        .allSatisfy((_, settings) -> assertThat(settings).containsEntry("partitions", "6"));
  }

  @Test
  void composeMakesThem() {
    JsonNode script = Checkout.yaml("docker-compose.yml").at("/services/topics/command/0");

    assertThat(made(script.asText())).isEqualTo(contract());
  }

  @Test
  void jobOfTheDevelopmentOverlayMakesThem() {
    Job topics = Overlay.DEV.all(Job.class).getFirst();

    String script =
        topics.getSpec().getTemplate().getSpec().getContainers().getFirst().getArgs().getFirst();

    assertThat(made(script)).isEqualTo(contract());
  }

  @Test
  void strimziMakesThemOnThreeBrokers() {
    Map<String, Map<String, String>> topics = new TreeMap<>();
    for (KafkaTopic topic : Overlay.PRODUCTION.all(KafkaTopic.class)) {
      Map<String, String> settings = new TreeMap<>();
      topic.getSpec().getConfig().forEach((name, value) -> settings.put(name, value.toString()));
      settings.put("partitions", topic.getSpec().getPartitions().toString());
      assertThat(settings.remove("min.insync.replicas")).isEqualTo("2");
      assertThat(topic.getSpec().getReplicas()).isEqualTo(3);
      topics.put(topic.getMetadata().getName(), withoutDefault(settings));
    }
    assertThat(topics).isEqualTo(contract());
  }

  @Test
  void brokersOfStrimziLoseNothingWithOneOfThree() {
    Map<String, Object> config =
        Overlay.PRODUCTION.all(Kafka.class).getFirst().getSpec().getKafka().getConfig();

    assertThat(config)
        .containsEntry("min.insync.replicas", 2)
        .containsEntry("default.replication.factor", 3)
        .containsEntry("offsets.topic.replication.factor", 3)
        .containsEntry("auto.create.topics.enable", false);
  }

  /** By topic: partitions and what differs from Kafka's defaults. */
  private static Map<String, Map<String, String>> contract() {
    JsonNode channels =
        Checkout.yaml("article-events/src/main/resources/contract/asyncapi.yaml").path("channels");
    Map<String, Map<String, String>> topics = new TreeMap<>();
    for (JsonNode channel : channels) {
      JsonNode kafka = channel.at("/bindings/kafka");
      Map<String, String> settings = new TreeMap<>();
      kafka
          .path("topicConfiguration")
          .properties()
          .forEach(it -> settings.put(it.getKey(), text(it.getValue())));
      settings.put("partitions", kafka.path("partitions").asText());
      topics.put(kafka.path("topic").asText(), withoutDefault(settings));
    }
    return topics;
  }

  private static Map<String, Map<String, String>> made(String script) {
    Matcher partitions = Pattern.compile("--partitions (\\d+)").matcher(script);
    assertThat(partitions.find()).isTrue();
    Map<String, Map<String, String>> topics = new TreeMap<>();
    for (Matcher topic = CREATE.matcher(script); topic.find(); ) {
      Map<String, String> settings = new HashMap<>(Map.of("partitions", partitions.group(1)));
      for (Matcher config = CONFIG.matcher(topic.group(2)); config.find(); ) {
        settings.put(config.group(1), config.group(2));
      }
      topics.put(topic.group(1), settings);
    }
    return topics;
  }

  private static Map<String, String> withoutDefault(Map<String, String> settings) {
    settings.remove("cleanup.policy", "delete");
    return settings;
  }

  private static String text(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(JsonNode::asText).collect(Collectors.joining(","))
        : value.asText();
  }
}
