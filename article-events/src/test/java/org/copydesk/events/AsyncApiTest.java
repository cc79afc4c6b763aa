package org.copydesk.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document tells of the topics, types, headers and schemas that the code uses. */
class AsyncApiTest {

  private final JsonNode document = document();

  @Test
  void channelsAreTheTopics() {
    List<String> addresses =
        StreamSupport.stream(document.path("channels").spliterator(), false)
            .map(channel -> channel.path("address").asText())
            .toList();
    assertThat(addresses)
        .containsExactly(Topics.RECEIVED, Topics.ENRICHED, Topics.DEAD_LETTER, Topics.ERASED);
  }

  @Test
  void messagesCarryTheEventTypesAndSchemas() {
    assertThat(message("received", "name")).isEqualTo(CloudEvent.RECEIVED);
    assertThat(message("enriched", "name")).isEqualTo(CloudEvent.ENRICHED);
    assertThat(message("erased", "name")).isEqualTo(CloudEvent.ERASED);
    for (Contract event : Contract.values()) {
      String ref = message(event.name().toLowerCase(Locale.ROOT), "payload/schema/$ref");
      assertThat(Contract.read("/contract/" + ref)).isEqualTo(event.schema());
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> refs = document.findValuesAsText("$ref");
    assertThat(refs).isNotEmpty();
    for (String ref : refs) {
      if (ref.startsWith("#")) {
        assertThat(document.at(ref.substring(1)).isMissingNode()).as(ref).isFalse();
      }
    }
  }

  @Test
  void headersAreThoseOfACloudEvent() {
    CloudEvent event = new CloudEvent("a/b", "/s", CloudEvent.RECEIVED, Instant.EPOCH, "a");
    JsonNode headers = document.at("/components/schemas/CloudEventHeaders/properties");
    assertThat(headers.fieldNames())
        .toIterable()
        .containsExactlyElementsOf(event.headers().keySet());
    assertThat(event.headers()).containsEntry("ce_id", "a/b").containsEntry("ce_partitionkey", "a");
  }

  @Test
  void headersOfDeadLettersAreAllDescribed() {
    List<String> described = new ArrayList<>();
    for (String message : List.of("deadLetter", "received")) {
      for (JsonNode properties :
          document.at("/components/messages/" + message + "/headers").findValues("properties")) {
        properties.fieldNames().forEachRemaining(described::add);
      }
    }
    assertThat(described)
        .contains(CloudEvent.RESENT_AT)
        .containsAll(Stream.of(DeadLetterHeader.values()).map(it -> it.header()).toList());
  }

  private String message(String name, String path) {
    return document.at("/components/messages/" + name + "/" + path).asText();
  }

  private static JsonNode document() {
    try {
      return new YAMLMapper()
          .readTree(AsyncApiTest.class.getResourceAsStream("/contract/asyncapi.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
