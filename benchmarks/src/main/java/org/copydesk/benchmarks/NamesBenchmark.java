package org.copydesk.benchmarks;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import org.ansj.domain.Result;
import org.ansj.splitWord.analysis.NlpAnalysis;
import org.copydesk.enrichment.entities.EntityRecognizer;
import org.copydesk.enrichment.entities.FoundEntity;
import org.copydesk.enrichment.entities.OwnNames;
import org.copydesk.enrichment.entities.Recognition;
import org.copydesk.enrichment.language.HanCharacters;
import org.copydesk.enrichment.language.LanguageDetector;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Names in an article by each recogniser, with what Copydesk does around it (tables, joining,
 * links), beside the two libraries for Java that tag names in Chinese text, which only tag.
 */
public class NamesBenchmark extends ArticleBenchmark {

  @Param({"zh", "en"})
  public String text = "";

  private final EntityRecognizer accurate = recognizer(Recognition.Kind.ACCURATE);
  private final EntityRecognizer fast = recognizer(Recognition.Kind.FAST);
  private final Segment hanlp = HanLP.newSegment().enableAllNamedEntityRecognize(true);
  private Texts texts = Texts.named("zh");
  private String tag = "und";

  @Setup
  public void read() {
    texts = Texts.named(text);
    tag = new LanguageDetector().detect(texts.next()).tag();
  }

  @TearDown
  public void close() {
    accurate.close();
    fast.close();
  }

  @Benchmark
  public List<FoundEntity> accurate() {
    return accurate.recognize(null, texts.next(), tag);
  }

  @Benchmark
  public List<FoundEntity> fast() {
    return fast.recognize(null, texts.next(), tag);
  }

  @Benchmark
  public List<Term> hanlp() {
    return hanlp.seg(texts.next());
  }

  @Benchmark
  public Result ansj() {
    return NlpAnalysis.parse(texts.next());
  }

  private static EntityRecognizer recognizer(Recognition.Kind kind) {
    return new EntityRecognizer(HanCharacters.load(), OwnNames.NONE, new Recognition(kind, 1));
  }
}
