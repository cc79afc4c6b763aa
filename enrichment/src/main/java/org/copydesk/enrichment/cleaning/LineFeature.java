package org.copydesk.enrichment.cleaning;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.events.Edit;

/**
 * A sign that a line is no part of the article.
 *
 * @param weight 1 is enough for a short line
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

  /** A pattern for the start of a line is not tried further on. */
  boolean matches(String line) {
    Matcher matcher = pattern.matcher(line);
    return isAnchored() ? matcher.lookingAt() : matcher.find();
  }

  /** Whether it can only stand at the start of a line. */
  boolean isAnchored() {
    return pattern.pattern().startsWith("^(?:");
  }

  static LineFeature parse(String line) {
    String[] columns = line.split("\t", 4);
    return new LineFeature(
        columns[0].equals("spam") ? Edit.Reason.SPAM : Edit.Reason.FURNITURE,
        Double.parseDouble(columns[1]),
        Where.valueOf(columns[2].toUpperCase(Locale.ROOT)),
        Pattern.compile(anchored(columns[3])));
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
