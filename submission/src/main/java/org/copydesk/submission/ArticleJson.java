package org.copydesk.submission;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to a JSON object within bounds: what a hostile sender could use to grow memory or stack is
 * limited here, so that later stages can walk the tree. Numbers keep all their digits.
 */
final class ArticleJson {

  /** Deepest nesting of objects and arrays. */
  static final int MAX_DEPTH = 64;

  /** Most names, values and brackets: an article needs hundreds, a tree node costs 50 bytes. */
  static final int MAX_TOKENS = 100_000;

  /** Most digits of a number. */
  static final int MAX_NUMBER_LENGTH = 1_000;

  private static final String OUT_OF_BOUNDS =
      "The JSON is nested deeper than "
          + MAX_DEPTH
          + " levels, has more than "
          + MAX_TOKENS
          + " tokens or a number of more than "
          + MAX_NUMBER_LENGTH
          + " digits, or of a greater exponent than a computer counts.";

  private final ObjectReader reader;

  ArticleJson() {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxTokenCount(MAX_TOKENS)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();
    this.reader =
        JsonMapper.builder(factory)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .readerFor(JsonNode.class);
  }

  /** The object, with well-formed texts only. */
  ObjectNode parse(byte[] bytes) throws RejectedException {
    JsonNode node;
    try {
      requireUtf8(bytes);
      node = reader.readValue(bytes);
    } catch (StreamConstraintsException | NumberFormatException e) {
      throw new RejectedException(ProblemType.MALFORMED_JSON, OUT_OF_BOUNDS);
    } catch (MismatchedInputException e) {
      throw new RejectedException(ProblemType.MALFORMED_JSON, mismatch(e));
    } catch (JsonProcessingException e) {
      throw new RejectedException(
          ProblemType.MALFORMED_JSON, "Not valid JSON in UTF-8" + at(e.getLocation()));
    } catch (IOException e) {
      throw new RejectedException(ProblemType.MALFORMED_JSON, "Not valid JSON in UTF-8.");
    }
    if (!(node instanceof ObjectNode object)) {
      throw new RejectedException(
          ProblemType.INVALID_ARTICLE, "An article is a JSON object; this is none.");
    }
    return WellFormed.tree(object);
  }

  /** The parser lets overlong forms pass, what lies beyond Unicode, and UTF-16. */
  private static void requireUtf8(byte[] bytes) throws CharacterCodingException, RejectedException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    if (text.indexOf('\0') >= 0) {
      throw new RejectedException(ProblemType.MALFORMED_JSON, "Not valid JSON in UTF-8.");
    }
  }

  private static String mismatch(MismatchedInputException e) {
    return (e.getOriginalMessage().startsWith("Duplicate field")
            ? "A name is repeated in an object"
            : "There is no JSON value, or more than one")
        + at(e.getLocation());
  }

  /** Where reading stopped: an NDJSON line is line 1 of nothing but itself, so that is not said. */
  private static String at(@Nullable JsonLocation location) {
    if (location == null) {
      return ".";
    }
    String line = location.getLineNr() == 1 ? "" : "line " + location.getLineNr() + ", ";
    return ", at " + line + "column " + location.getColumnNr() + ".";
  }
}
