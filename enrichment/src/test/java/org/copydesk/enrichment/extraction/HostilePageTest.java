package org.copydesk.enrichment.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of 1 MiB that are made to be slow, or to overflow a stack, take less than a second. */
class HostilePageTest {

  private static final int SIZE = 1 << 20;
  private static final long MOST_NANOS = 1_000_000_000;
  private static final int LEVELS = 10_000;

  private static final String SENTENCE = "The council voted on Tuesday, late, to reopen the line.";
  private static final String STORY = "<h1>Line reopens</h1><p>" + SENTENCE + "</p>";

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final HtmlExtractor extractor = new HtmlExtractor();

  @BeforeEach
  void warmUp() {
    for (int i = 0; i < 5; i++) {
      extractor.extract(STORY.repeat(100));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void isReadWithinASecondOfWork(String name, String page) {
    HtmlArticle article = extractor.extract(page);

    assertThat(leastNanos(page)).as(name).isLessThan(MOST_NANOS);
    if (page.contains(SENTENCE)) {
      assertThat(article.text()).contains(SENTENCE);
    }
  }

  static Stream<Arguments> pages() {
    return Stream.of(
        arguments("elements nested deep", "<div>".repeat(LEVELS) + STORY + "</div>".repeat(LEVELS)),
        arguments("spans nested deep", "<span>".repeat(LEVELS) + STORY),
        arguments("only div", "<div>".repeat(SIZE / 5)),
        arguments("only links", "<a href=x>".repeat(SIZE / 10)),
        arguments("only noscript", "<noscript>".repeat(SIZE / 10)),
        arguments("only captions", "<img>/图<br>".repeat(SIZE / 11)),
        arguments("only labels", "<p>责编：".repeat(SIZE / 6)),
        arguments("only dates", "<p>2024年1月1日".repeat(SIZE / 12)),
        arguments("an attribute", "<div class='" + "author ".repeat(SIZE / 7) + "'>" + STORY),
        arguments("a title", "<title>" + "a - ".repeat(SIZE / 4) + "</title>" + STORY),
        arguments("a byline", meta("author", "A" + " ".repeat(SIZE) + "B") + STORY),
        arguments("one line", "word, ".repeat(SIZE / 6)),
        arguments("authors with rel", many("<i rel=author>Ann %s</i>") + STORY),
        arguments("authors with itemprop", many("<p itemprop=author>Ann %s</p>") + STORY),
        arguments(
            "authors in data", article("\"author\":[" + many("{\"name\":\"Ann %s\"},") + "1]")),
        arguments("data in blocks", data("{\"@type\":\"X\"}").repeat(SIZE / 60) + STORY),
        arguments("data nested deep", data("{\"a\":".repeat(LEVELS)) + STORY),
        arguments(
            "data nested deep in many blocks", data("[".repeat(900)).repeat(SIZE / 960) + STORY));
  }

  private static String meta(String name, String content) {
    return "<meta name='" + name + "' content='" + content + "'>";
  }

  private static String article(String fields) {
    return data("{\"@type\":\"NewsArticle\"," + fields + "}") + STORY;
  }

  private static String data(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  private static String many(String element) {
    return IntStream.range(0, SIZE / element.length())
        .mapToObj(i -> element.replace("%s", letters(i)))
        .collect(Collectors.joining());
  }

  private static String letters(int number) {
    return Integer.toString(number, 26)
        .chars()
        .map(c -> Character.isDigit(c) ? c - '0' + 'Q' : c)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** CPU time, as other processes may share the machine. */
  private long leastNanos(String page) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3 && least >= MOST_NANOS; i++) {
      long start = threads.getCurrentThreadCpuTime();
      extractor.extract(page);
      least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
    }
    return least;
  }
}
