package org.copydesk.enrichment.cleaning;

import java.util.Locale;
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

  static LineFeature parse(String line) {
    String[] columns = line.split("\t", 4);
    return new LineFeature(
        columns[0].equals("spam") ? Edit.Reason.SPAM : Edit.Reason.FURNITURE,
        Double.parseDouble(columns[1]),
        Where.valueOf(columns[2].toUpperCase(Locale.ROOT)),
        Pattern.compile(columns[3]));
  }
}
