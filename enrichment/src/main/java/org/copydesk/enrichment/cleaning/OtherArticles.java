package org.copydesk.enrichment.cleaning;

import java.util.List;

/** Finds the lists of other articles that pages put behind a heading of their own. */
final class OtherArticles {

  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_LATIN_TITLE = 120;

  /** A longer list is an article's own; also bounds the search. */
  private static final int MOST_LINES = 50;

  private static final String BULLETS = "·•・-*▲■●◆▪>»";

  private OtherArticles() {}

  /**
   * The end of the list that follows the heading at {@code heading}: the last line of the text
   * where nothing but titles follows, else the last one that a bullet or a number leads.
   *
   * @param behindBody whether the article's body comes before
   */
  static int end(List<Line> lines, int heading, boolean behindBody) {
    int titles = heading + 1;
    int limit = Math.min(lines.size(), heading + MOST_LINES);
    while (titles < limit && isTitle(lines.get(titles))) {
      titles++;
    }
    if (behindBody && titles == lines.size()) {
      return titles;
    }
    int led = heading + 1;
    while (led < titles && isLed(lines.get(led).shown())) {
      led++;
    }
    return led;
  }

  /** Short, and no sentence of a body. */
  private static boolean isTitle(Line line) {
    String shown = line.shown();
    if (shown.isEmpty()) {
      return true;
    }
    boolean sentence = "。.…;」”\"".indexOf(shown.charAt(shown.length() - 1)) >= 0;
    int longest = Line.isChinese(shown) ? LONGEST_TITLE : LONGEST_LATIN_TITLE;
    return !sentence && shown.indexOf('。') < 0 && shown.length() <= longest;
  }

  private static boolean isLed(String shown) {
    if (shown.isEmpty()) {
      return false;
    }
    return BULLETS.indexOf(shown.charAt(0)) >= 0
        || (Character.isDigit(shown.charAt(0))
            && shown.length() > 2
            && (shown.charAt(1) == ' ' || shown.charAt(1) == '.' || shown.charAt(1) == '、'));
  }
}
