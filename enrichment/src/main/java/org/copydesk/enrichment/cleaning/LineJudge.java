package org.copydesk.enrichment.cleaning;

import java.util.HashMap;
import java.util.Map;
import org.copydesk.enrichment.resources.ResourceLines;
import org.copydesk.events.Edit;
import org.jspecify.annotations.Nullable;

/** Says of a single line whether it is advertising, furniture of the page, or neither. */
final class LineJudge {

  private static final int LONGEST_FOR_PATTERNS = 300;
  private static final String REACTIONS = "点赞 收藏 评论 转发 分享 关注 在看 投币 三连 打赏 阅读";
  private static final int LONGEST_LIST_OF_REACTIONS = 40;

  private final FeatureIndex features;
  private final LinkFarm farm = new LinkFarm();
  private final Map<String, Boolean> words = new HashMap<>();

  LineJudge() {
    features =
        new FeatureIndex(
            ResourceLines.read(LineJudge.class, "line-features.tsv").stream()
                .map(LineFeature::parse)
                .toList());
    for (String line : ResourceLines.read(LineJudge.class, "furniture-words.tsv")) {
      String[] columns = line.split("\t", -1);
      words.put(columns[0], columns[1].equals("strong"));
    }
  }

  /** A label or button that is furniture only among others. */
  boolean isWeakWord(String line) {
    return Boolean.FALSE.equals(words.get(line));
  }

  /** The reason to take the line out; null if there is none. */
  Edit.@Nullable Reason judge(String line, Position position) {
    if (Boolean.TRUE.equals(words.get(line)) || isListOfReactions(line)) {
      return Edit.Reason.FURNITURE;
    }
    double spam = farm.weight(line);
    double furniture = 0;
    if (line.length() <= LONGEST_FOR_PATTERNS) {
      for (LineFeature feature : features.possible(line)) {
        if (feature.where().includes(position) && feature.matches(line)) {
          spam += feature.reason() == Edit.Reason.SPAM ? feature.weight() : 0;
          furniture += feature.reason() == Edit.Reason.FURNITURE ? feature.weight() : 0;
        }
      }
    }
    if (spam + furniture < needed(line.length())) {
      return null;
    }
    return spam > furniture ? Edit.Reason.SPAM : Edit.Reason.FURNITURE;
  }

  private static double needed(int length) {
    if (length <= 45) {
      return 1;
    }
    if (length <= 120) {
      return 1.4;
    }
    return 2;
  }

  /** "点赞 评论 收藏" with or without counts, and nothing else. */
  private static boolean isListOfReactions(String line) {
    if (line.length() > LONGEST_LIST_OF_REACTIONS) {
      return false;
    }
    int reactions = 0;
    int known = 0;
    int i = 0;
    while (i + 1 < line.length()) {
      if (line.charAt(i) >= 0x80 && REACTIONS.contains(line.substring(i, i + 2))) {
        reactions++;
        known += 2;
        i += 2;
      } else {
        known += Character.isLetter(line.charAt(i)) ? 0 : 1;
        i++;
      }
    }
    return reactions >= 2 && line.length() - known <= 1;
  }
}
