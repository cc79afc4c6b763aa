package org.copydesk.benchmarks;

import java.time.LocalDateTime;
import java.util.List;
import org.copydesk.enrichment.amounts.AmountRecognizer;
import org.copydesk.enrichment.amounts.FoundAmount;
import org.copydesk.enrichment.dates.DateRecognizer;
import org.copydesk.enrichment.dates.FoundDate;
import org.copydesk.enrichment.language.LanguageDetector;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/** What is found in a clean article, step by step, and the three that have a target together. */
public class ReadingBenchmark extends ArticleBenchmark {

  private static final LocalDateTime PUBLISHED = LocalDateTime.of(2025, 3, 14, 9, 20);

  @Param({"zh", "en", "mixed"})
  public String text = "";

  private final LanguageDetector languages = new LanguageDetector();
  private final DateRecognizer dates = new DateRecognizer();
  private final AmountRecognizer amounts = new AmountRecognizer();
  private Texts texts = Texts.named("zh");
  private String tag = "und";

  @Setup
  public void read() {
    texts = Texts.named(text);
    tag = language();
  }

  @Benchmark
  public String language() {
    return languages.detect(texts.next()).tag();
  }

  @Benchmark
  public List<FoundDate> dates() {
    return dates.recognize(texts.next(), tag, PUBLISHED);
  }

  @Benchmark
  public List<FoundAmount> amounts() {
    return amounts.recognize(texts.next(), tag);
  }

  @Benchmark
  public void languageDatesAmounts(Blackhole results) {
    String article = texts.next();
    String found = languages.detect(article).tag();
    results.consume(dates.recognize(article, found, PUBLISHED));
    results.consume(amounts.recognize(article, found));
  }
}
