package org.copydesk.enrichment.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.copydesk.enrichment.resources.ResourceLines;
import org.copydesk.events.Edit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureIndexTest {

  @Test
  void leavesOutOnlyWhatDoesNotMatch() {
    List<String> rows = ResourceLines.read(LineJudge.class, "line-features.tsv");
    List<LineFeature> features = rows.stream().map(LineFeature::parse).toList();
    FeatureIndex index = new FeatureIndex(features);
    String pieces = String.join("", rows);
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      int start = random.nextInt(pieces.length());
      int end = Math.min(pieces.length(), start + random.nextInt(12));
      String line = pieces.substring(start, end).replaceAll("[\\\\(){}^$?*\t]", "");
      List<LineFeature> matching = features.stream().filter(f -> f.matches(line)).toList();

      assertThat(index.possible(line)).as(line).containsAll(matching);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "关注我们, 关注, true",
    "关注我们, 本文, false",
    "(?<!不)关注, x关, true",
    "\\b关, x 关, true",
    "[^a]b, 龙b, true",
    "[а-я]+!, привет!, true",
    "[一-龥]{3}, 书, true",
    "(?i)share, SHARE, true",
    "x*$, y, true",
    ".b, ab, true"
  })
  void triesPatternsThatCanStartInTheLine(String pattern, String line, boolean possible) {
    LineFeature feature =
        new LineFeature(Edit.Reason.FURNITURE, 1, LineFeature.Where.ANY, Pattern.compile(pattern));

    assertThat(new FeatureIndex(List.of(feature)).possible(line).contains(feature))
        .isEqualTo(possible);
  }

  @Test
  void ordinaryLinesLeaveFewPatternsToTry() {
    List<LineFeature> features =
        ResourceLines.read(LineJudge.class, "line-features.tsv").stream()
            .map(LineFeature::parse)
            .toList();

    assertThat(new FeatureIndex(features).possible("三月的雨下了整整一夜"))
        .hasSizeLessThan(features.size() / 4);
  }
}
