package org.copydesk.enrichment.entities;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.events.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a recogniser's candidates to the name they hold, and drops those that the names of the
 * tables, or their own form, speak against.
 */
final class CandidateFilter {

  /** Words of one character that a recogniser takes for the start of the name behind them. */
  private static final String WORDS_BEFORE_NAMES = "在向对从与和及为给被把让由名是用以于将使当试按叫问据称";

  /** Characters that end no given name, and start what is said of the person. */
  private static final String WORDS_BEHIND_PERSONS = "说称因昨将表告指问也还又已曾则被把是的了";

  /** What stands behind an organisation's, product's or place's name and is not a part of it. */
  private static final Set<String> PARTS =
      Set.of(
          "云", "董事局", "董事会", "母公司", "子公司", "总部", "高管", "高层", "官网", "股价", "管理层", "团队", "警方", "当局",
          "方面", "股份", "媒体", "民众", "市民", "居民", "官员", "代表", "员工", "用户", "产品");

  /** How an organisation's name can go on behind another name. */
  private static final String ENDS_OF_ORGANIZATIONS =
      "院所部局司处厅会社团队台站馆厂行店校系室组网报盟军署庭党城园堂舰宫库港庙寺云电联公心织金本股技车子业府区线路方";

  private static final String ENDS_OF_ONE = "院部局所厅司队店厂馆社港堂系";

  /** What an institution that a person gave the name to ends with. */
  private static final List<String> NAMED_AFTER_PERSONS =
      List.of(
          "大学", "学院", "学校", "中学", "小学", "基金", "基金会", "公司", "集团", "中心", "银行", "医院", "图书馆", "博物馆",
          "研究所", "号");

  /** What no name starts with: it counts or points at what follows. */
  private static final List<String> COUNTING =
      List.of("多家", "一家", "两家", "数家", "几家", "各大", "众多", "某家", "这家", "那家", "该", "一名", "一位");

  /** Words that make up no name by themselves. */
  private static final List<String> GENERIC_WORDS =
      List.of(
          "公司", "集团", "科技", "银行", "基金", "大学", "学院", "政府", "委员会", "部门", "法院", "医院", "学校", "组织", "协会",
          "机构", "警方", "财富", "投资", "国际", "有限", "人民", "中央", "工厂", "电视台", "报社", "俱乐部", "球队", "大厂",
          "巨头", "黄灯", "红灯", "绿灯", "云", "芯片", "大模型", "模型", "算力", "平台", "独角兽", "初创", "企业", "能源", "团队",
          "董事会", "零售", "连锁", "地产", "保险", "证券", "传媒", "汽车", "食品", "AI", "GPU", "CPU", "CEO", "CFO",
          "IPO", "AGI", "API", "APP", "App", "PC", "IT", "5G", "人工智能", "互联网");

  private final String folded;
  private final TreeMap<Integer, NameSpan> knownNames = new TreeMap<>();

  CandidateFilter(String folded, List<NameSpan> knownNames) {
    this.folded = folded;
    knownNames.forEach(span -> this.knownNames.put(span.start(), span));
  }

  /** The name that a candidate holds, null if it holds none. */
  @Nullable Candidate refine(Candidate candidate) {
    Candidate cut = candidate;
    if (cut.type() == Entity.Type.PERSON) {
      cut = person(cut);
    }
    String name = folded.substring(cut.start(), cut.end());
    if (!Character.isLetterOrDigit(name.charAt(0))
        || COUNTING.stream().anyMatch(name::startsWith)
        || isGeneric(name)) {
      return null;
    }
    for (NameSpan known : knownNames.subMap(cut.start(), true, cut.end(), false).values()) {
      if (known.end() <= cut.end() && isWhole(known, cut)) {
        return null;
      }
    }
    return cut;
  }

  /** A person's name without title and verb behind it: 王建国主任, 李明说. */
  private Candidate person(Candidate candidate) {
    String name = folded.substring(candidate.start(), candidate.end());
    int space = name.indexOf(' ');
    if (space > 0 && Neighbours.isTitle(name.substring(0, space))) {
      return new Candidate(candidate.start() + space + 1, candidate.end(), candidate.type());
    }
    if (!Surnames.isHan(name)) {
      return candidate;
    }
    if (name.endsWith("公司") || name.endsWith("集团")) {
      return new Candidate(candidate.start(), candidate.end(), Entity.Type.ORGANIZATION);
    }
    int title = Surnames.titleLength(name);
    int length = name.length() - title;
    if (title > 0 && length < 2) {
      return candidate;
    }
    if (length > 2
        && WORDS_BEHIND_PERSONS.indexOf(name.charAt(length - 1)) >= 0
        && !Surnames.of(name.substring(0, length - 1)).isEmpty()) {
      length--;
    }
    return new Candidate(candidate.start(), candidate.start() + length, candidate.type());
  }

  /** Whether a longer candidate is only the known name with words that belong to the sentence. */
  private boolean isWhole(NameSpan known, Candidate candidate) {
    int more = candidate.end() - candidate.start() - known.length();
    if (more == 0) {
      return false;
    }
    String before = folded.substring(candidate.start(), known.start());
    String behind = folded.substring(known.end(), candidate.end());
    if (behind.isEmpty() && isOnlyWord(before)) {
      return true;
    }
    if (before.isEmpty() && (PARTS.contains(behind) || isLatinWord(known, behind))) {
      return true;
    }
    if (known.type() == Entity.Type.PERSON && candidate.type() != Entity.Type.ORGANIZATION) {
      return !goesOn(before, behind);
    }
    if (known.type() == Entity.Type.PERSON && Surnames.isHan(behind) && !before.isEmpty()) {
      return NAMED_AFTER_PERSONS.stream().noneMatch(behind::endsWith);
    }
    return before.isEmpty()
        && Surnames.isHan(behind)
        && known.known() != null
        && known.type() != Entity.Type.PLACE
        && (more == 1 ? ENDS_OF_ONE : ENDS_OF_ORGANIZATIONS)
                .indexOf(behind.charAt(behind.length() - 1))
            < 0;
  }

  /** Whether what stands behind a name in Han characters names nothing: 英伟达GPU. */
  private boolean isLatinWord(NameSpan known, String behind) {
    return behind.charAt(0) < 0x80
        && isGeneric(behind)
        && Surnames.isHan(folded.substring(known.start(), known.end()));
  }

  private static boolean isOnlyWord(String before) {
    return before.equals("The ")
        || before.equals("the ")
        || (before.length() == 1 && WORDS_BEFORE_NAMES.indexOf(before.charAt(0)) >= 0);
  }

  /** Whether a person's known name is only the family name, or the start, of another one's. */
  private static boolean goesOn(String before, String behind) {
    return before.endsWith("·")
        || behind.startsWith("·")
        || (before.endsWith(" ") && Character.isUpperCase(before.charAt(0)))
        || (behind.startsWith(" ")
            && behind.length() > 1
            && Character.isUpperCase(behind.charAt(1)));
  }

  /** Whether a name is made of words only that name nothing by themselves. */
  static boolean isGeneric(String name) {
    int i = 0;
    while (i < name.length()) {
      int next = i;
      for (String word : GENERIC_WORDS) {
        if (i + word.length() > next && name.startsWith(word, i)) {
          next = i + word.length();
        }
      }
      if (next == i) {
        return false;
      }
      i = next;
    }
    return true;
  }
}
