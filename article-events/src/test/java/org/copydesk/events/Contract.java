package org.copydesk.events;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The events of the contract with their schemas and golden files, as the tests read them. */
enum Contract {
  RECEIVED("article-received", ReceivedArticle.class) {
    @Override
    byte[] rewrite(byte[] value) {
      return EventJson.write(EventJson.readReceived(value));
    }
  },
  ENRICHED("article-enriched", EnrichedArticle.class) {
    @Override
    byte[] rewrite(byte[] value) {
      return EventJson.write(EventJson.readEnriched(value));
    }
  },
  ERASED("article-erased", Erasure.class) {
    @Override
    byte[] rewrite(byte[] value) {
      return EventJson.write(EventJson.readErasure(value));
    }
  };

  /** Every release whose events must stay readable. */
  static final List<String> RELEASES = List.of("0.1.0");

  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  final String file;
  final Class<? extends Record> type;

  Contract(String file, Class<? extends Record> type) {
    this.file = file;
    this.type = type;
  }

  /** Reads and writes the value, as a service would that hands it on. */
  abstract byte[] rewrite(byte[] value);

  JsonNode golden(String release) {
    return read("/golden/" + release + "/" + file + ".json");
  }

  JsonNode schema() {
    return read("/contract/" + file + ".v1.schema.json");
  }

  /** Messages of everything in which the JSON breaks the schema. */
  List<String> breaches(JsonNode json) {
    return SCHEMAS
        .getSchema(SchemaLocation.of("classpath:contract/" + file + ".v1.schema.json"))
        .validate(
            json.toString(),
            InputFormat.JSON,
            c -> c.executionConfig(e -> e.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  static JsonNode read(String resource) {
    try (InputStream in = Contract.class.getResourceAsStream(resource)) {
      return JSON.readTree(Objects.requireNonNull(in, resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Contract> all() {
    return Stream.of(values());
  }
}
