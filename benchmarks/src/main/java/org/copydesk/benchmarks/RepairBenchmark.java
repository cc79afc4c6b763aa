package org.copydesk.benchmarks;

import org.copydesk.enrichment.cleaning.TextCleaner;
import org.copydesk.enrichment.edits.EditedText;
import org.copydesk.enrichment.repair.TextRepair;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Repair and cleaning of an article. */
public class RepairBenchmark extends ArticleBenchmark {

  @Param({"zh", "en", "zh-damaged"})
  public String text = "";

  private final TextRepair repair = new TextRepair();
  private final TextCleaner cleaner = new TextCleaner();
  private Texts texts = Texts.named("zh");

  @Setup
  public void read() {
    texts = Texts.named(text);
  }

  @Benchmark
  public EditedText repairAndClean() {
    return cleaner.clean(repair.repair(EditedText.of(texts.next())));
  }
}
