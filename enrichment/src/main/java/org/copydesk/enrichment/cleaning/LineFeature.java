package org.copydesk.enrichment.cleaning;

import java.util.Locale;
import java.util.regex.Pattern;
import org.copydesk.events.Edit;

/**
 * A sign that a line is no part of the article.
 *
 * @param weight 1 is enough for a short line; below 0 for a sign that it is a part after all
 */
record LineFeature(Edit.Reason reason, double weight, Where where, Pattern pattern) {

  /** Which positions the sign counts at. */
  enum Where {
    ANY,
    HEAD,
    TAIL,
    EDGE;

    boolean includes(Position position) {
      return switch (this) {
        case ANY -> true;
        case HEAD -> position == Position.HEAD;
        case TAIL -> position == Position.TAIL;
        case EDGE -> position != Position.BODY;
      };
    }
  }

  /** Whether it can only match from the start of a line on. */
  boolean isForStart() {
    return pattern.pattern().startsWith("^(?:");
  }

  static LineFeature parse(String line, Folding folding) {
    String[] columns = line.split("\t", 4);
    return new LineFeature(
        columns[0].equals("spam") ? Edit.Reason.SPAM : Edit.Reason.FURNITURE,
        Double.parseDouble(columns[1]) * (columns[0].equals("keep") ? -1 : 1),
        Where.valueOf(columns[2].toUpperCase(Locale.ROOT)),
        Pattern.compile(anchored(folding.foldHan(columns[3]))));
  }

  /** Marks a pattern all of whose alternatives start at the start of the line. */
  private static String anchored(String pattern) {
    int depth = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && c == '|') {
        return pattern;
      }
    }
    return pattern.startsWith("^") ? "^(?:" + pattern.substring(1) + ")" : pattern;
  }
}
