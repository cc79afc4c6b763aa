package org.copydesk.enrichment.entities;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.events.Entity;

/** Finds names that an article translates itself: 苏莱曼（Mustafa Suleyman）. */
final class Translations {

  /**
   * A name and its translation, in one field.
   *
   * @param name the name before the bracket
   * @param translation the name inside
   */
  record Pair(NameSpan name, NameSpan translation) {}

  private static final int LONGEST = 60;
  private static final List<String> LEADS =
      List.of("英文名:", "英文:", "英语:", "英文名：", "英文：", "英语：", "又译", "又名", "简称");

  private Translations() {}

  static List<Pair> find(String folded, List<NameSpan> names) {
    List<Pair> pairs = new ArrayList<>();
    for (NameSpan name : names) {
      int open = name.end();
      if (open < folded.length() && folded.charAt(open) == ' ') {
        open++;
      }
      if (open < folded.length() && (folded.charAt(open) == '(' || folded.charAt(open) == '（')) {
        int start = afterLead(folded, open + 1);
        int end = innerEnd(folded, start);
        if (end > start && isTranslation(folded, name, start, end)) {
          pairs.add(new Pair(name, new NameSpan(start, end, name.type(), null)));
        }
      }
    }
    return pairs;
  }

  private static int afterLead(String folded, int start) {
    for (String lead : LEADS) {
      if (folded.startsWith(lead, start)) {
        return start + lead.length();
      }
    }
    return start;
  }

  /** The end of the first part in the bracket, -1 if it goes on too long. */
  private static int innerEnd(String folded, int start) {
    int limit = Math.min(folded.length(), start + LONGEST);
    for (int i = start; i < limit; i++) {
      if (")）,，;；、/".indexOf(folded.charAt(i)) >= 0) {
        return folded.charAt(i - 1) == ' ' ? i - 1 : i;
      }
    }
    return -1;
  }

  private static boolean isTranslation(String folded, NameSpan name, int start, int end) {
    if (name.type() == Entity.Type.EVENT || name.type() == Entity.Type.CREATIVE_WORK) {
      return false;
    }
    boolean fromHan = Character.isIdeographic(folded.codePointAt(name.start()));
    if (fromHan) {
      return isLatinName(folded, start, end);
    }
    return name.type() == Entity.Type.PERSON && isHanName(folded, start, end);
  }

  private static boolean isLatinName(String folded, int start, int end) {
    if (end - start < 2 || !Character.isUpperCase(folded.charAt(start))) {
      return false;
    }
    int letters = 0;
    for (int i = start; i < end; i++) {
      char c = folded.charAt(i);
      if (Character.isLetter(c) && !Character.isIdeographic(c)) {
        letters++;
      } else if (" .'-&".indexOf(c) < 0 && !Character.isDigit(c)) {
        return false;
      }
    }
    return letters * 2 > end - start;
  }

  private static boolean isHanName(String folded, int start, int end) {
    if (end - start < 2 || end - start > 12) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (!Character.isIdeographic(folded.charAt(i)) && folded.charAt(i) != '·') {
        return false;
      }
    }
    return true;
  }
}
