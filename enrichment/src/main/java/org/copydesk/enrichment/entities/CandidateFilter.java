package org.copydesk.enrichment.entities;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.events.Entity;

/**
 * Drops a recogniser's candidates that the names of the tables, or their own form, speak against.
 */
final class CandidateFilter {

  /** Words of one character that a recogniser takes for the start of the name behind them. */
  private static final String WORDS_BEFORE_NAMES = "在向对从与和及为给被把让由名是用以于将使当试按叫问据称";

  /** What stands behind an organisation's or product's name and is not a part of it. */
  private static final Set<String> PARTS =
      Set.of("云", "董事局", "董事会", "总部", "高管", "官网", "股价", "管理层", "团队");

  /** Words that make up no organisation's name by themselves. */
  private static final List<String> GENERIC_WORDS =
      List.of(
          "公司", "集团", "科技", "银行", "基金", "大学", "学院", "政府", "委员会", "部门", "法院", "医院", "学校", "组织", "协会",
          "机构", "警方", "财富", "投资", "国际", "有限", "人民", "中央", "工厂", "电视台", "报社", "俱乐部", "球队");

  private final String folded;
  private final TreeMap<Integer, NameSpan> knownNames = new TreeMap<>();

  CandidateFilter(String folded, List<NameSpan> knownNames) {
    this.folded = folded;
    knownNames.forEach(span -> this.knownNames.put(span.start(), span));
  }

  boolean isPlausible(Candidate candidate) {
    if (!Character.isLetterOrDigit(folded.charAt(candidate.start()))) {
      return false;
    }
    for (NameSpan known :
        knownNames.subMap(candidate.start(), true, candidate.end(), false).values()) {
      if (known.end() <= candidate.end() && isWhole(known, candidate)) {
        return false;
      }
    }
    return candidate.type() != Entity.Type.ORGANIZATION || !isGeneric(candidate);
  }

  /** Whether a longer candidate is only the known name with a word that belongs to the sentence. */
  private boolean isWhole(NameSpan known, Candidate candidate) {
    int more = candidate.end() - candidate.start() - known.length();
    if (more == 0) {
      return false;
    }
    boolean wordBefore =
        known.end() == candidate.end()
            && more == 1
            && WORDS_BEFORE_NAMES.indexOf(folded.charAt(candidate.start())) >= 0;
    boolean partOfIt =
        known.start() == candidate.start()
            && PARTS.contains(folded.substring(known.end(), candidate.end()));
    boolean person =
        known.type() == Entity.Type.PERSON && candidate.type() != Entity.Type.ORGANIZATION;
    return wordBefore || partOfIt || person;
  }

  private boolean isGeneric(Candidate candidate) {
    int i = candidate.start();
    while (i < candidate.end()) {
      int next = i;
      for (String word : GENERIC_WORDS) {
        if (folded.startsWith(word, i)) {
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
