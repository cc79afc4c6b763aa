package org.copydesk.enrichment.cleaning;

import org.copydesk.events.Edit;
import org.jspecify.annotations.Nullable;

/** Says of a single line whether it is advertising, furniture of the page, or neither. */
final class LineJudge {

  private static final int LONGEST_FOR_PATTERNS = 300;

  private final LineFeatures features;
  private final LinkFarm farm;
  private final Words words;

  LineJudge(Folding folding) {
    features = new LineFeatures(folding);
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
    Weights weights = new Weights(farm.weight(line));
    if (line.length() <= LONGEST_FOR_PATTERNS) {
      features.find(line, feature -> weights.add(feature, position));
    }
    return weights.reason(needed(line.length()));
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

  /** What speaks for a line being foreign. */
  private static final class Weights {

    private double spam;
    private double furniture;

    Weights(double spam) {
      this.spam = spam;
    }

    void add(LineFeature feature, Position position) {
      if (feature.where().includes(position)) {
        spam += feature.reason() == Edit.Reason.SPAM ? feature.weight() : 0;
        furniture += feature.reason() == Edit.Reason.FURNITURE ? feature.weight() : 0;
      }
    }

    Edit.@Nullable Reason reason(double needed) {
      if (spam + furniture < needed) {
        return null;
      }
      return spam > furniture ? Edit.Reason.SPAM : Edit.Reason.FURNITURE;
    }
  }
}
