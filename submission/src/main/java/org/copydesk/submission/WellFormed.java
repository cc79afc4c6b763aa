package org.copydesk.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/**
 * Text that UTF-8, JSON writers and PostgreSQL can carry. Lone surrogates have no UTF-8 form and
 * PostgreSQL's text holds no NUL: both become U+FFFD, one for one, so that no offset moves.
 */
final class WellFormed {

  private static final char REPLACEMENT = '\uFFFD';

  private WellFormed() {}

  static String text(String text) {
    int bad = firstBad(text, 0);
    if (bad < 0) {
      return text;
    }
    char[] chars = text.toCharArray();
    for (int i = bad; i >= 0; i = firstBad(text, i + 1)) {
      chars[i] = REPLACEMENT;
    }
    return new String(chars);
  }

  /** The same tree where all its names and texts are well-formed, else a copy. */
  static ObjectNode tree(ObjectNode node) {
    return isClean(node) ? node : (ObjectNode) copy(node);
  }

  private static boolean isClean(JsonNode node) {
    if (node.isTextual()) {
      return firstBad(node.textValue(), 0) < 0;
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (firstBad(field.getKey(), 0) >= 0 || !isClean(field.getValue())) {
        return false;
      }
    }
    if (node.isArray()) {
      for (JsonNode element : node) {
        if (!isClean(element)) {
          return false;
        }
      }
    }
    return true;
  }

  private static JsonNode copy(JsonNode node) {
    if (node.isTextual()) {
      return TextNode.valueOf(text(node.textValue()));
    }
    if (node.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
      node.forEach(element -> copy.add(copy(element)));
      return copy;
    }
    if (node.isObject()) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      node.properties().forEach(field -> copy.set(text(field.getKey()), copy(field.getValue())));
      return copy;
    }
    return node;
  }

  private static int firstBad(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return i;
      }
      if (Character.isSurrogate(c)) {
        if (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
        } else {
          return i;
        }
      }
    }
    return -1;
  }
}
