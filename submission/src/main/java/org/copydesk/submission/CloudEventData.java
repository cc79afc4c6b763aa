package org.copydesk.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Takes the article out of a CloudEvents 1.0 envelope in JSON (structured mode). */
final class CloudEventData {

  private CloudEventData() {}

  static ObjectNode of(ObjectNode event) throws RejectedException {
    for (String attribute : new String[] {"specversion", "id", "source", "type"}) {
      if (!event.path(attribute).isTextual()) {
        throw invalid(attribute + " must be a string");
      }
    }
    if (!event.path("specversion").textValue().equals("1.0")) {
      throw invalid("specversion must be 1.0");
    }
    JsonNode data = event.get("data");
    if (data instanceof ObjectNode article) {
      return article;
    }
    throw invalid("data must be an object, the article");
  }

  private static RejectedException invalid(String what) {
    return new RejectedException(ProblemType.INVALID_ARTICLE, "In the CloudEvent " + what + ".");
  }
}
