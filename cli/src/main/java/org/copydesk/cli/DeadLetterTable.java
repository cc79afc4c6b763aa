package org.copydesk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Map;

/** Dead letters as a person reads them. */
final class DeadLetterTable {

  private static final String ROW = "%-12s %-24s %-3s %-22s %-12s %-17s %-32s %s%n";

  private DeadLetterTable() {}

  static void print(JsonNode letters, PrintWriter out) {
    out.printf(ROW, "ID", "FAILED", "TRY", "REASON", "STACK", "TOPIC", "ARTICLE", "PUT BACK");
    for (JsonNode letter : letters) {
      out.printf(
          ROW,
          text(letter, "id"),
          text(letter, "deadSince"),
          text(letter, "attempts"),
          text(letter, "reason"),
          text(letter, "stackDigest"),
          text(letter, "topic"),
          text(letter, "articleId"),
          letter.path("replayed").asBoolean() ? "yes" : "");
    }
  }

  /** All fields of a letter, a line each. */
  static String whole(JsonNode letter) {
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, JsonNode> field : letter.properties()) {
      if (!field.getValue().isObject()) {
        lines.append("%-15s %s%n".formatted(field.getKey(), plain(field.getValue().asText())));
      }
    }
    lines.append("headers\n");
    for (Map.Entry<String, JsonNode> header : letter.path("headers").properties()) {
      lines
          .append("  ")
          .append(plain(header.getKey()))
          .append(": ")
          .append(plain(header.getValue().asText()))
          .append('\n');
    }
    return lines.toString().stripTrailing();
  }

  static void report(JsonNode report, PrintWriter out) {
    for (JsonNode letter : report.path("letters")) {
      out.printf(
          "%-12s %-18s %-17s %-22s %s%n",
          text(letter, "id"),
          text(letter, "outcome"),
          text(letter, "topic"),
          text(letter, "reason"),
          text(letter, "articleId"));
    }
    out.printf(
        "%d %s, %d left out as put back before, %d cannot be put back%s%n",
        report.path("replayed").asInt(),
        report.path("dryRun").asBoolean() ? "would be put back" : "put back",
        report.path("alreadyReplayed").asInt(),
        report.path("skipped").asInt(),
        report.path("more").asBoolean() ? "; there are more: do it again" : "");
  }

  private static String text(JsonNode letter, String name) {
    return plain(letter.path(name).asText());
  }

  /** A terminal would obey what it takes for a command. */
  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
