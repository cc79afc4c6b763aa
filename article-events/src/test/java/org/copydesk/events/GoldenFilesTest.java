package org.copydesk.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Events of every release can still be read, and today's events are what the schemas say. */
class GoldenFilesTest {

  @ParameterizedTest
  @MethodSource("everyRelease")
  void eventOfARelease_isReadAndHandedOnUnchanged(Contract event, String release)
      throws IOException {
    JsonNode golden = event.golden(release);

    byte[] rewritten = event.rewrite(golden.toString().getBytes(StandardCharsets.UTF_8));

    assertThat(Contract.JSON.readTree(rewritten)).isEqualTo(golden);
    assertThat(new String(rewritten, StandardCharsets.UTF_8)).isEqualTo(golden.toString());
  }

  @ParameterizedTest
  @MethodSource("everyRelease")
  void eventOfARelease_fitsTheSchema(Contract event, String release) {
    assertThat(event.breaches(event.golden(release))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void newestGoldenFile_showsEveryField(Contract event) {
    JsonNode golden = event.golden(Contract.RELEASES.getLast());
    assertThat(golden.toString()).contains(allNames(event.schema()));
  }

  @ParameterizedTest
  @EnumSource
  void eventWithoutARequiredField_isRefusedBySchemaAndReader(Contract event) {
    StreamSupport.stream(event.schema().path("required").spliterator(), false)
        .map(JsonNode::asText)
        .forEach(name -> {
          ObjectNode broken = event.golden(Contract.RELEASES.getLast()).deepCopy();
          broken.remove(name);
          assertThat(event.breaches(broken)).as("without " + name).isNotEmpty();
          if (!event.schema().at("/properties/" + name + "/type").asText().equals("array")) {
            assertThatThrownBy(
                    () -> event.rewrite(broken.toString().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedEventException.class);
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void fieldOfALaterRelease_isPassedOver(Contract event) throws IOException {
    ObjectNode later = event.golden(Contract.RELEASES.getLast()).deepCopy();
    later.put("fieldOfALaterRelease", 1);

    byte[] rewritten = event.rewrite(later.toString().getBytes(StandardCharsets.UTF_8));

    assertThat(event.breaches(later)).isEmpty();
    assertThat(Contract.JSON.readTree(rewritten).has("fieldOfALaterRelease")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void bytesThatAreNoEvent_areMalformed(Contract event) {
    Stream.of("", "null", "[]", "{}", "{\"id\":", "\"text\"", "\u0000", "{} {}")
        .forEach(value ->
            assertThatThrownBy(() -> event.rewrite(value.getBytes(StandardCharsets.UTF_8)))
                .as(value)
                .isInstanceOf(MalformedEventException.class));
  }

  static Stream<Arguments> everyRelease() {
    return Contract.all()
        .flatMap(event -> Contract.RELEASES.stream().map(release -> arguments(event, release)));
  }

  private static String[] allNames(JsonNode schema) {
    return schema.findValues("properties").stream()
        .flatMap(p -> StreamSupport.stream(((Iterable<String>) p::fieldNames).spliterator(), false))
        .map(name -> "\"" + name + "\":")
        .toArray(String[]::new);
  }
}
