package org.copydesk.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The records and the schemas name the same fields, the same required ones, the same choices. */
class SchemaTest {

  @ParameterizedTest
  @EnumSource
  void schemaAndRecordAgree(Contract event) {
    List<String> compared = new ArrayList<>();
    compare(event.type, event.schema(), event.schema(), compared);
    if (event != Contract.ERASED) {
      assertThat(compared).contains("Article", "Person", "Organization");
    }
  }

  private static void compare(
      Class<?> type, JsonNode schema, JsonNode root, List<String> compared) {
    compared.add(type.getSimpleName());
    JsonNode properties = schema.path("properties");
    assertThat(names(properties))
        .as(type + " properties")
        .containsExactly(componentNames(type, false));
    assertThat(texts(schema.path("required")))
        .as(type + " required")
        .containsExactlyInAnyOrder(componentNames(type, true));
    for (RecordComponent component : type.getRecordComponents()) {
      JsonNode property = properties.path(component.getName());
      compareType(component.getGenericType(), property, root, compared);
    }
  }

  private static void compareType(
      Type type, JsonNode property, JsonNode root, List<String> compared) {
    if (type instanceof ParameterizedType list) {
      assertThat(property.path("type").asText()).isEqualTo("array");
      compareType(list.getActualTypeArguments()[0], property.path("items"), root, compared);
      return;
    }
    Class<?> plain = (Class<?>) type;
    boolean external = property.path("$ref").asText().contains(".json");
    JsonNode target = deref(property, root);
    if (plain.isRecord()) {
      compare(plain, target, external ? target : root, compared);
    } else if (plain.isEnum()) {
      assertThat(texts(target.path("enum"))).as(plain.toString()).containsExactly(constants(plain));
    }
  }

  private static JsonNode deref(JsonNode property, JsonNode root) {
    String ref = property.path("$ref").asText();
    if (ref.isEmpty()) {
      return property;
    }
    int pointer = ref.indexOf('#');
    String file = pointer < 0 ? ref : ref.substring(0, pointer);
    JsonNode document = file.isEmpty() ? root : Contract.read("/contract/" + file);
    return pointer < 0 ? document : document.at(ref.substring(pointer + 1));
  }

  private static String[] componentNames(Class<?> type, boolean required) {
    return Arrays.stream(type.getRecordComponents())
        .filter(c -> !required || !mayBeAbsent(c))
        .map(RecordComponent::getName)
        .toArray(String[]::new);
  }

  private static boolean mayBeAbsent(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        || component.getAccessor().isAnnotationPresent(JsonInclude.class);
  }

  private static String[] constants(Class<?> type) {
    return Arrays.stream(type.getFields())
        .filter(f -> f.isEnumConstant())
        .map(f ->
            f.isAnnotationPresent(JsonProperty.class)
                ? f.getAnnotation(JsonProperty.class).value()
                : f.getName())
        .toArray(String[]::new);
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
