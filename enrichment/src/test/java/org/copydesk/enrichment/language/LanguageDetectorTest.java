package org.copydesk.enrichment.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.copydesk.events.Language;
import org.junit.jupiter.api.Test;

class LanguageDetectorTest {

  private static final LanguageDetector DETECTOR = new LanguageDetector();

  /** Processor time, because a busy machine can stretch the clock's at will. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  @Test
  void everyTextOfTheCorpusGetsItsLanguage() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (JsonNode row : corpus()) {
      String text = row.get("text").asText();
      Language language = DETECTOR.detect(text);
      if (!language.tag().equals(row.get("tag").asText())) {
        wrong.add(language + ": " + text);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void textInBothScriptsHasBothAsAlternatives() {
    Language language = DETECTOR.detect("这座城市的图书馆将于下个月重新开放。\n館長說，讀者可以預約參觀新的閱覽室。");
    assertThat(language.tag()).isEqualTo("zh-Hani");
    assertThat(language.alternatives())
        .extracting(Language.Alternative::tag)
        .containsExactlyInAnyOrder("zh-Hans", "zh-Hant");
  }

  @Test
  void secondLanguageOfMixedTextIsAnAlternative() {
    Language language =
        DETECTOR.detect(
            """
            The library will open again next month, and everyone is invited.
            Die Bibliothek wird im nächsten Monat wieder geöffnet, und alle sind eingeladen.
            Readers can see the new rooms if they book a tour before the end of the week.
            """);
    assertThat(language.tag()).isEqualTo("en");
    assertThat(language.alternatives()).extracting(Language.Alternative::tag).contains("de");
  }

  @Test
  void textOfOneMegabyteIsDetectedInBoundedTime() {
    String letters = "abc def ".repeat(131_072);
    String lines = "xy\n".repeat(349_525);
    String han = "國国".repeat(524_288);
    long before = CPU.getCurrentThreadCpuTime();
    for (String text : List.of(letters, lines, han)) {
      DETECTOR.detect(text);
    }
    assertThat(Duration.ofNanos(CPU.getCurrentThreadCpuTime() - before))
        .isLessThan(Duration.ofSeconds(6));
  }

  @Test
  void loneSurrogatesDoNoHarm() {
    assertThat(DETECTOR.detect("\uD83D 市议会决定 \uDE00").tag()).isEqualTo("zh-Hans");
  }

  private static List<JsonNode> corpus() throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (InputStream in =
        Objects.requireNonNull(LanguageDetectorTest.class.getResourceAsStream("languages.jsonl"))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        rows.add(json.readTree(line));
      }
    }
    return rows;
  }
}
