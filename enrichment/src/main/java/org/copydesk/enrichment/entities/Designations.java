package org.copydesk.enrichment.entities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.events.Entity;

/** Finds vehicles and weapons by their designation: 歼-20, 神舟二十一号, B-2, Su-57. */
final class Designations {

  /** Families named by one character, which need the hyphen. */
  private static final String ONE_CHARACTER = "歼轰运直强教图苏";

  private static final List<String> FAMILIES =
      List.of(
          "空警", "东风", "巨浪", "长征", "神舟", "天舟", "嫦娥", "天问", "米格", "伊尔", "玉兔", "风云", "鹊桥", "天宫", "红旗",
          "鹰击", "朱雀", "力箭", "谷神星", "天龙", "引力", "快舟", "无侦", "翼龙", "彩虹", "霹雳", "长剑");

  private static final String HAN_FIGURES = "零〇一二三四五六七八九十百";

  /** Families of which any number is one. */
  private static final Set<String> LATIN =
      Set.of(
          "SR", "MQ", "RQ", "KC", "AH", "UH", "CH", "MH", "Su", "MiG", "Tu", "Il", "Mi", "Ka", "AK",
          "KJ", "DF", "JL", "YJ", "HQ", "KF", "TB", "Kh", "SU", "MIG");

  /** Families of one letter, which means much else as well, with all their members. */
  private static final Set<String> MEMBERS =
      new HashSet<>(
          Arrays.asList(
              ("F-4 F-5 F-14 F-15 F-16 F-18 F-22 F-35 F-47 B-2 B-21 B-29 B-52 C-5 C-17 C-130 A-10 E-2 E-3 P-8 U-2"
                      + " S-200 S-300 S-350 S-400 S-500 T-34 T-54 T-55 T-62 T-64 T-72 T-80 T-90 T-14 J-7 J-8 J-10"
                      + " J-11 J-15 J-16 J-20 J-35 J-36 H-6 H-20 Y-8 Y-9 Y-20 V-22 Z-10 Z-20")
                  .split(" ", -1)));

  private Designations() {}

  static List<Candidate> find(String folded) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      int end = -1;
      if (c >= 'A' && c <= 'Z') {
        end = Boundaries.mayStart(folded, i) ? latinEnd(folded, i) : -1;
      } else if (Character.isIdeographic(c)) {
        end = hanEnd(folded, i);
      }
      if (end > i) {
        found.add(new Candidate(i, end, Entity.Type.PRODUCT));
        i = end - 1;
      }
    }
    return found;
  }

  private static int hanEnd(String folded, int start) {
    int family = familyEnd(folded, start);
    if (family < 0 || family >= folded.length()) {
      return -1;
    }
    boolean hyphen = folded.charAt(family) == '-';
    if (!hyphen && family - start == 1) {
      return -1;
    }
    int number = family + (hyphen ? 1 : 0);
    int end = figuresEnd(folded, number);
    if (end > number) {
      if (end < folded.length() && folded.charAt(end) == '号') {
        return end + 1;
      }
      return hyphen ? lettersEnd(folded, end) : -1;
    }
    while (end < folded.length()
        && end - number < 5
        && HAN_FIGURES.indexOf(folded.charAt(end)) >= 0) {
      end++;
    }
    return end > number && end < folded.length() && folded.charAt(end) == '号' ? end + 1 : -1;
  }

  private static int familyEnd(String folded, int start) {
    for (String family : FAMILIES) {
      if (folded.startsWith(family, start)) {
        return start + family.length();
      }
    }
    return ONE_CHARACTER.indexOf(folded.charAt(start)) >= 0 ? start + 1 : -1;
  }

  private static int latinEnd(String folded, int start) {
    int hyphen = start + 1;
    while (hyphen < folded.length()
        && hyphen - start < 4
        && Character.isLetter(folded.charAt(hyphen))) {
      hyphen++;
    }
    if (hyphen >= folded.length() || folded.charAt(hyphen) != '-') {
      return -1;
    }
    int end = figuresEnd(folded, hyphen + 1);
    boolean known =
        LATIN.contains(folded.substring(start, hyphen))
            || MEMBERS.contains(folded.substring(start, end));
    int letters = lettersEnd(folded, end);
    return known && end > hyphen + 1 && Boundaries.mayEnd(folded, letters) ? letters : -1;
  }

  private static int figuresEnd(String folded, int start) {
    int end = start;
    while (end < folded.length()
        && end - start < 3
        && folded.charAt(end) >= '0'
        && folded.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static int lettersEnd(String folded, int start) {
    int end = start;
    while (end < folded.length()
        && end - start < 2
        && folded.charAt(end) >= 'A'
        && folded.charAt(end) <= 'Z') {
      end++;
    }
    return end;
  }
}
