package org.copydesk.enrichment.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.events.Entity;

/**
 * Finds other names that an article gives of a name itself: 苏莱曼（Mustafa Suleyman）,
 * 世界卫生组织（WHO，世卫组织）, …公司（以下简称“…”）, World Health Organization (WHO).
 */
final class Translations {

  /**
   * A name and another one for the same, in one field.
   *
   * @param name the name before the bracket
   * @param translation the name inside
   */
  record Pair(NameSpan name, NameSpan translation) {}

  private static final int LONGEST = 80;
  private static final int LONGEST_SHORT_FORM = 12;

  private static final String QUOTES = "“”「」『』\"'《》‘’";
  private static final String SEPARATORS = ",，;；、/";

  /** What introduces a translation. */
  private static final List<String> LEADS =
      List.of("英文名称:", "英文名称：", "英文名:", "英文名：", "英文名", "英文:", "英文：", "英语:", "英语：", "原名", "本名");

  /** What introduces a short form or another name, whatever that looks like. */
  private static final List<String> SHORT_LEADS =
      List.of(
          "以下简称为",
          "以下统称",
          "以下简称",
          "下称",
          "简称为",
          "简称",
          "又称",
          "又名",
          "也称",
          "亦称",
          "又译",
          "俗称",
          "hereinafter ",
          "also known as ",
          "known as ",
          "the ",
          "or the ",
          "or ");

  /** What parties of an agreement call themselves. */
  private static final Set<String> GENERIC =
      Set.of(
          "公司", "本公司", "该公司", "集团", "本集团", "我们", "上市公司", "发行人", "甲方", "乙方", "本行", "标的公司", "基金",
          "Company", "Group", "Bank", "Fund", "CEO", "CFO", "COO", "CTO", "IPO", "AI");

  private final String folded;
  private final Map<Integer, NameSpan> byStart = new HashMap<>();
  private final List<Pair> pairs = new ArrayList<>();

  private Translations(String folded, List<NameSpan> names) {
    this.folded = folded;
    names.forEach(name -> byStart.put(name.start(), name));
  }

  static List<Pair> find(String folded, List<NameSpan> names) {
    Translations translations = new Translations(folded, names);
    names.forEach(translations::find);
    return translations.pairs;
  }

  private void find(NameSpan name) {
    int open = name.end();
    if (open < folded.length() && QUOTES.indexOf(folded.charAt(open)) >= 0) {
      open++;
    }
    if (open < folded.length() && folded.charAt(open) == ' ') {
      open++;
    }
    if (open >= folded.length()) {
      return;
    }
    char c = folded.charAt(open);
    if (c == '(' || c == '（') {
      findInBracket(name, open + 1);
    } else if (c == ',' || c == '，') {
      findBehindComma(name, open + 1);
    }
  }

  private void findInBracket(NameSpan name, int start) {
    int limit = Math.min(folded.length(), start + LONGEST);
    int close = start;
    while (close < limit && ")）\n".indexOf(folded.charAt(close)) < 0) {
      close++;
    }
    if (close == limit || folded.charAt(close) == '\n') {
      return;
    }
    int part = start;
    for (int i = start; i <= close; i++) {
      if (i == close || SEPARATORS.indexOf(folded.charAt(i)) >= 0) {
        boolean first = part == start;
        if (!addPart(name, part, i, first) && first && !startsWithLead(part)) {
          return;
        }
        part = i + 1;
      }
    }
  }

  private boolean startsWithLead(int start) {
    return afterAny(LEADS, start) > start || afterAny(SHORT_LEADS, start) > start;
  }

  /** 世界卫生组织，简称世卫组织，… and Foo Bar Partners, or FBP, … */
  private void findBehindComma(NameSpan name, int comma) {
    int start = skipSpace(comma);
    int after = afterAny(SHORT_LEADS, start);
    if (after == start || folded.startsWith("the ", start)) {
      return;
    }
    int limit = Math.min(folded.length(), after + LONGEST_SHORT_FORM + 2);
    int end = after;
    while (end < limit && ",，。.;；".indexOf(folded.charAt(end)) < 0) {
      end++;
    }
    if (end < limit) {
      addPart(name, start, end, true);
    }
  }

  private boolean addPart(NameSpan name, int from, int to, boolean first) {
    int start = skipSpace(from);
    int end = to;
    start = skipSpace(afterAny(LEADS, start));
    int after = skipSpace(afterAny(SHORT_LEADS, start));
    boolean shortForm = after > start;
    start = after;
    while (start < end && QUOTES.indexOf(folded.charAt(start)) >= 0) {
      start++;
      shortForm = true;
    }
    if (folded.startsWith("the ", start)) {
      start += 4;
    }
    while (end > start && (QUOTES + " ").indexOf(folded.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end - start < 2 || GENERIC.contains(folded.substring(start, end))) {
      return false;
    }
    if (!isOther(name, start, end, shortForm, first)) {
      return false;
    }
    pairs.add(new Pair(name, new NameSpan(start, end, name.type(), null)));
    return true;
  }

  private boolean isOther(NameSpan name, int start, int end, boolean shortForm, boolean first) {
    boolean person = name.type() == Entity.Type.PERSON;
    String full = folded.substring(name.start(), name.end());
    String other = folded.substring(start, end);
    boolean fromHan = Character.isIdeographic(full.codePointAt(0));
    if (isLatinName(other)) {
      if (!fromHan) {
        return !person && ((shortForm && full.startsWith(other)) || isAbbreviation(other, full));
      }
      return person ? !isCapitals(other) : first || shortForm || isCapitals(other);
    }
    if (!Surnames.isHan(other.replace("·", "")) || other.length() > LONGEST_SHORT_FORM) {
      return false;
    }
    if (fromHan) {
      return !person && (shortForm || isContraction(other, full));
    }
    NameSpan present = byStart.get(start);
    boolean named = present != null && present.end() == end && present.type() == name.type();
    return named || (person && first && Surnames.titleLength(other) == 0 && !other.endsWith("官"));
  }

  private int skipSpace(int start) {
    return start < folded.length() && folded.charAt(start) == ' ' ? start + 1 : start;
  }

  private int afterAny(List<String> leads, int start) {
    for (String lead : leads) {
      if (folded.startsWith(lead, start)) {
        int end = start + lead.length();
        return end < folded.length() && "：:".indexOf(folded.charAt(end)) >= 0 ? end + 1 : end;
      }
    }
    return start;
  }

  /** Whether all characters stand in a longer name in this order, the first one at its start. */
  private static boolean isContraction(String other, String full) {
    return other.length() < full.length()
        && (other.charAt(0) == full.charAt(0) || full.indexOf(other.charAt(0)) == 2)
        && isSubsequence(other, full);
  }

  /** Whether capitals stand in a name of several words in this order. */
  private static boolean isAbbreviation(String other, String full) {
    return isCapitals(other)
        && full.indexOf(' ') > 0
        && Character.toUpperCase(full.charAt(0)) == other.charAt(0)
        && isSubsequence(other, full.toUpperCase(Locale.ROOT));
  }

  private static boolean isSubsequence(String other, String full) {
    int at = -1;
    for (int i = 0; i < other.length(); i++) {
      at = full.indexOf(other.charAt(i), at + 1);
      if (at < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCapitals(String name) {
    return name.length() <= 8
        && name.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
  }

  private static boolean isLatinName(String name) {
    boolean capital = false;
    int letters = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetter(c) && !Character.isIdeographic(c)) {
        letters++;
        capital |= Character.isUpperCase(c) && (i < 2 || name.charAt(i - 1) == ' ');
      } else if (" .'-&·".indexOf(c) < 0 && !Character.isDigit(c)) {
        return false;
      }
    }
    return capital && letters * 2 > name.length();
  }
}
