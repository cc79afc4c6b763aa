package org.copydesk.enrichment.entities;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.events.Entity;

/**
 * Finds Chinese names that the words around them announce: a person by the title before or behind
 * (董事长王建国表示, 王建国主任), a company by its form of business (北极星能源集团).
 */
final class Announced {

  /** What may stand before a person's name that a title follows, or before a company's. */
  private static final String LEFT_OF_NAMES = "的和与及、，。；：“”「」（）《》,.;:()\n\" ";

  /** What follows a name: punctuation, or the start of a verb. */
  private static final String RIGHT_OF_NAMES = "说称表介指认告强透坦回在到，。、；：（,;:( 和与";

  private static final List<String> VERBS =
      List.of("说", "称", "表示", "介绍", "指出", "认为", "告诉", "强调", "透露", "回忆", "坦言", "致辞", "到场");

  private static final List<String> FORMS = List.of("股份有限公司", "有限责任公司", "有限公司", "集团");

  /** What is in no company's name before its form of business. */
  private static final List<String> NOT_IN_NAMES =
      List.of(
          "大型", "国有", "跨国", "犯罪", "走私", "诈骗", "民营", "外资", "知名", "上市", "最大", "一家", "该", "这家", "某",
          "多家", "各", "是", "在", "为", "由", "对", "向", "给", "把", "被", "让", "从", "了", "着", "过", "等", "其",
          "本", "两", "不");

  /** Words that start like a family name. */
  private static final List<String> WORDS =
      List.of(
          "高兴", "高级", "高度", "任何", "任职", "任命", "马上", "方面", "方案", "常常", "常务", "安全", "安排", "和平", "平时",
          "毛病", "明显", "成功", "成立", "易于", "于是", "时间", "时候", "时任", "关于", "关心", "向来", "向记", "项目", "施工",
          "白天", "金融", "管理", "左右", "严格", "严重", "万元", "温度", "陈述", "曾经", "曾任", "曾在", "江苏", "江西", "黄金",
          "应当", "连续", "汤姆", "马克", "安德", "罗伯", "史密", "路透", "雷德", "包括", "经过", "经理", "李某", "王某", "张某",
          "年会", "年来", "都会", "金会", "祝贺", "党委", "党组", "毕业", "阳光", "董事", "段时", "余名", "余人", "单位", "边境",
          "向他", "向她", "于今", "于昨", "程序", "章节", "陆军", "白衣");

  private static final int LONGEST_COMPANY = 14;

  private Announced() {}

  static List<Candidate> find(String folded) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < folded.length(); i++) {
      int title = Surnames.titleAt(folded, i);
      if (title > 0) {
        addPerson(nameBefore(folded, i), i, found);
        addPerson(i + title, nameBehind(folded, i + title), found);
      }
      for (String form : FORMS) {
        if (folded.startsWith(form, i)) {
          addCompany(folded, i, i + form.length(), found);
        }
      }
    }
    return found;
  }

  private static void addPerson(int start, int end, List<Candidate> found) {
    if (start >= 0 && end > start && end - start > 1) {
      found.add(new Candidate(start, end, Entity.Type.PERSON));
    }
  }

  /** Where the name before a title starts, -1 if there is none. */
  private static int nameBefore(String folded, int end) {
    for (int length = 3; length >= 2; length--) {
      int start = end - length;
      if (start >= 0
          && (start == 0 || LEFT_OF_NAMES.indexOf(folded.charAt(start - 1)) >= 0)
          && isName(folded.substring(start, end))) {
        return start;
      }
    }
    return -1;
  }

  /** Where the name behind a title ends, -1 if there is none. */
  private static int nameBehind(String folded, int start) {
    for (int length = 3; length >= 2; length--) {
      int end = start + length;
      if (end < folded.length() && isName(folded.substring(start, end))) {
        boolean follows =
            length == 3
                ? RIGHT_OF_NAMES.indexOf(folded.charAt(end)) >= 0
                : VERBS.stream().anyMatch(verb -> folded.startsWith(verb, end));
        if (follows) {
          return end;
        }
      }
    }
    return -1;
  }

  private static boolean isName(String name) {
    return !Surnames.of(name).isEmpty() && Surnames.titleLength(name) == 0 && !isWord(name);
  }

  private static boolean isWord(String name) {
    return WORDS.stream().anyMatch(name::startsWith);
  }

  private static void addCompany(String folded, int core, int end, List<Candidate> found) {
    int start = core;
    while (start > 0
        && core - start <= LONGEST_COMPANY
        && Character.isIdeographic(folded.charAt(start - 1))
        && LEFT_OF_NAMES.indexOf(folded.charAt(start - 1)) < 0) {
      start--;
    }
    String name = folded.substring(start, core);
    if (name.length() >= 2
        && name.length() <= LONGEST_COMPANY
        && !CandidateFilter.isGeneric(name)
        && NOT_IN_NAMES.stream().noneMatch(name::contains)) {
      found.add(new Candidate(start, end, Entity.Type.ORGANIZATION));
    }
  }
}
