package org.copydesk.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a submitted object: taken one by one by name, what is left over is extra. */
final class Fields {

  /** Largest exponent, either way, of a number that is passed on with all its digits. */
  private static final int MAX_SCALE = 1_000;

  private final ObjectNode submitted;
  private final ObjectNode extra;

  Fields(ObjectNode submitted) {
    this.submitted = submitted;
    this.extra = submitted.objectNode();
    this.extra.setAll(submitted);
  }

  /** The value of a field that has a place of its own; null where it is absent or null. */
  @Nullable JsonNode take(String name) {
    extra.remove(name);
    JsonNode value = submitted.get(name);
    return value == null || value.isNull() ? null : value;
  }

  /** Keeps a field as it came, beside what was read from it. */
  void setAside(String name) {
    extra.set(name, submitted.get(name));
  }

  /** A stripped text; null where it is absent or blank. */
  @Nullable String text(String name) throws RejectedException {
    JsonNode value = take(name);
    if (value == null) {
      return null;
    }
    if (!value.isTextual()) {
      throw wrongType(name, "a string", value);
    }
    return stripped(value);
  }

  /** A text, a number or a schema.org PropertyValue, as text. */
  @Nullable String identifier(String name) throws RejectedException {
    JsonNode value = take(name);
    if (value != null && value.isObject()) {
      setAside(name);
      value = value.get("value");
    }
    if (value == null || value.isNull()) {
      return null;
    }
    if (value.isTextual()) {
      return stripped(value);
    }
    if (value.isIntegralNumber()) {
      return value.asText();
    }
    throw wrongType(name, "a string, an integer or an object with a value", value);
  }

  /** All fields not taken, or set aside; null where there are none. */
  @Nullable ObjectNode extra() throws RejectedException {
    for (Map.Entry<String, JsonNode> field : extra.properties()) {
      requirePlainNumbers(field.getKey(), field.getValue());
    }
    return extra.isEmpty() ? null : extra;
  }

  /** Text without space around it; null where there is nothing else. */
  static @Nullable String stripped(JsonNode text) {
    String stripped = text.textValue().strip();
    return stripped.isEmpty() ? null : stripped;
  }

  static RejectedException wrongType(String name, String expected, JsonNode value) {
    String type = value.getNodeType().name().toLowerCase(Locale.ROOT);
    return invalid(name + " must be " + expected + ", not of type " + type);
  }

  static RejectedException invalid(String what) {
    return new RejectedException(ProblemType.INVALID_ARTICLE, what + ".");
  }

  /** A number such as 1e999999999 is valid JSON, but written out in full it fills the memory. */
  private static void requirePlainNumbers(String name, JsonNode value) throws RejectedException {
    if (value.isBigDecimal()) {
      BigDecimal number = value.decimalValue();
      if (Math.abs((long) number.scale()) > MAX_SCALE) {
        throw invalid(shown(name) + " holds a number with an exponent beyond " + MAX_SCALE);
      }
    }
    for (JsonNode child : value) {
      requirePlainNumbers(name, child);
    }
  }

  private static String shown(String name) {
    return name.length() <= 60 ? name : name.substring(0, 60).stripTrailing() + "…";
  }
}
