package org.copydesk.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copydesk.enrichment.cleaning.TextCleaner;
import org.copydesk.enrichment.edits.EditedText;
import org.copydesk.enrichment.extraction.HtmlExtractor;
import org.copydesk.enrichment.repair.TextRepair;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs made to be slow cost time in proportion to their length. */
class LinearTimeTest {

  private static final int SIZE = 1 << 17;
  private static final int TIMES = 4;

  /** Quadratic work would give 16, linear work 4. */
  private static final double MOST = 8;

  /** Shorter times say nothing. */
  private static final double SHORTEST_NANOS = 1e7;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final TextRepair repair = new TextRepair();
  private final TextCleaner cleaner = new TextCleaner();
  private final HtmlExtractor extractor = new HtmlExtractor();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&amp;&am",
        "?shù)",
        "創(chuàng)",
        "(",
        "?",
        "Ã©â€™",
        "分享\n\n\n",
        "<a ",
        "(abcdef)",
        "相关阅读\n",
        "点赞 12 ",
        "作者:a\n"
      })
  void repairAndCleaning(String piece) {
    assertLinear(
        length -> piece.repeat(length / piece.length()),
        text -> cleaner.clean(repair.repair(EditedText.of(text))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nav>a</nav>",
        "<div hidden>",
        "<svg><desc>",
        "<form>a</form>b",
        "<div>",
        "<b><p>"
      })
  void extraction(String piece) {
    assertLinear(length -> piece.repeat(length / piece.length()), extractor::extract);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<i rel=author>A%s</i>", "<p itemprop=author>B%s</p>"})
  void extractionOfManyAuthors(String element) {
    assertLinear(
        length ->
            IntStream.range(0, length / element.length())
                .mapToObj(i -> element.formatted(letters(i)))
                .collect(Collectors.joining()),
        extractor::extract);
  }

  private static String letters(int number) {
    return Integer.toString(number, 26)
        .chars()
        .map(c -> Character.isDigit(c) ? c - '0' + 'q' : c)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private void assertLinear(IntFunction<String> input, Consumer<String> work) {
    String small = input.apply(SIZE);
    String large = input.apply(TIMES * SIZE);
    double least = leastNanos(small, work);

    assertThat(leastNanos(large, work)).isLessThan(MOST * Math.max(least, SHORTEST_NANOS));
  }

  /** CPU time, as other processes may share the machine. */
  private double leastNanos(String input, Consumer<String> work) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 2; i++) {
      long start = threads.getCurrentThreadCpuTime();
      work.accept(input);
      least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
    }
    return least;
  }
}
