package org.copydesk.enrichment.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.copydesk.enrichment.grammar.Corpus;
import org.copydesk.events.Language;
import org.junit.jupiter.api.Test;

/** What is claimed of the detector as a whole: languages, confidence, memory. */
class DetectorQualityTest {

  private static final LanguageDetector DETECTOR = new LanguageDetector();
  private static final int BINS = 10;

  @Test
  void corpusHasTwentyLanguagesAndMore() {
    assertThat(rows().stream().map(row -> row.path("tag").asText().split("-", 2)[0]).distinct())
        .hasSizeGreaterThan(20);
  }

  /**
   * Of the answers given with a confidence of 0.7 about 70 % are right: the expected calibration
   * error over all runs of one to four words of the corpus.
   */
  @Test
  void confidenceIsHowOftenTheAnswerIsRight() {
    double[] confidence = new double[BINS];
    double[] right = new double[BINS];
    int all = 0;
    for (JsonNode row : rows()) {
      String tag = row.path("tag").asText();
      for (String piece : runsOfWords(row.path("text").asText(), tag)) {
        Language language = DETECTOR.detect(piece);
        if (!language.tag().equals("und")) {
          int bin = Math.min(BINS - 1, (int) (language.confidence() * BINS));
          confidence[bin] += language.confidence();
          right[bin] += language.tag().equals(tag) ? 1 : 0;
          all++;
        }
      }
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(confidence[bin] - right[bin]) / all;
    }
    assertThat(all).isGreaterThan(500);
    assertThat(error).isLessThan(0.08);
  }

  @Test
  void loadedDetectorHoldsFewMegabytes() {
    long before = usedAfterCollection();
    LanguageDetector another = new LanguageDetector();
    long held = usedAfterCollection() - before;

    assertThat(another.detect("The library will open again next month.").tag()).isEqualTo("en");
    assertThat(held).isLessThan(40L << 20);
  }

  private static long usedAfterCollection() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static List<String> runsOfWords(String text, String tag) {
    List<String> runs = new ArrayList<>();
    if (text.indexOf('\n') >= 0 || tag.startsWith("zh") || tag.equals("und")) {
      return runs;
    }
    String[] words = text.split("[\\s,.]+", -1);
    for (int length = 1; length <= 4; length++) {
      for (int start = 0; start + length <= words.length; start++) {
        runs.add(String.join(" ", Arrays.copyOfRange(words, start, start + length)));
      }
    }
    return runs;
  }

  private static List<JsonNode> rows() {
    return Corpus.rows(DetectorQualityTest.class, "languages.jsonl");
  }
}
