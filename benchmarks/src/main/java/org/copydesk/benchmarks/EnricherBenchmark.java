package org.copydesk.benchmarks;

import java.time.Instant;
import org.copydesk.enrichment.Enricher;
import org.copydesk.events.Article;
import org.copydesk.events.EnrichedArticle;
import org.copydesk.events.ReceivedArticle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The whole enrichment of an article, as enrich-service calls it. */
public class EnricherBenchmark extends ArticleBenchmark {

  private static final Instant NOW = Instant.parse("2025-03-14T10:00:00Z");

  @Param({"zh", "en", "zh-damaged"})
  public String text = "";

  private final Enricher enricher = new Enricher();
  private Texts texts = Texts.named("zh");

  @Setup
  public void read() {
    texts = Texts.named(text);
  }

  @Benchmark
  public EnrichedArticle enrich() {
    Article article = Article.of(null, null, texts.next(), null);
    return enricher.enrich(new ReceivedArticle("id", "revision", NOW, article, null), NOW);
  }
}
