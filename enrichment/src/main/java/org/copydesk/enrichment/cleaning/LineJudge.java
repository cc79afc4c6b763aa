package org.copydesk.enrichment.cleaning;

import java.util.List;
import org.copydesk.enrichment.resources.ResourceLines;
import org.copydesk.events.Edit;
import org.jspecify.annotations.Nullable;

/** Says of a single line whether it is advertising, furniture of the page, or neither. */
final class LineJudge {

  private static final int LONGEST_FOR_PATTERNS = 300;

  private final List<LineFeature> features;
  private final LinkFarm farm;
  private final Words words;

  LineJudge(Folding folding) {
    features =
        ResourceLines.read(LineJudge.class, "line-features.tsv").stream()
            .map(line -> LineFeature.parse(line, folding))
            .toList();
    farm = new LinkFarm(folding);
    words = new Words(folding);
  }

  /** A label or button that is furniture only among others. */
  boolean isWeakWord(String line) {
    return words.isWeak(line);
  }

  /** Heads a list of other articles. */
  boolean isHeading(String line) {
    return words.isHeading(line);
  }

  /** The reason to take the line out; null if there is none. */
  Edit.@Nullable Reason judge(String line, Position position) {
    if (words.isStrong(line) || (position != Position.BODY && words.isList(line))) {
      return Edit.Reason.FURNITURE;
    }
    double spam = farm.weight(line);
    double furniture = 0;
    if (line.length() <= LONGEST_FOR_PATTERNS) {
      for (LineFeature feature : features) {
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
}
