package org.copydesk.benchmarks;

import org.copydesk.enrichment.extraction.HtmlArticle;
import org.copydesk.enrichment.extraction.HtmlExtractor;
import org.openjdk.jmh.annotations.Benchmark;

/** An article taken out of its page. */
public class ExtractionBenchmark extends ArticleBenchmark {

  private final String page = Texts.page();
  private final HtmlExtractor extractor = new HtmlExtractor();

  @Benchmark
  public HtmlArticle extract() {
    return extractor.extract(page);
  }
}
