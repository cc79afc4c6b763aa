package org.copydesk.enrichment.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.copydesk.enrichment.language.HanCharacters;
import org.copydesk.events.Entity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a small encoder that enrichment/data/make_test_encoder.py makes. */
class EncoderTaggerTest {

  private static final WordPieces PIECES = WordPieces.load("encoder-test.vocab.txt");
  private static final Lexicon LEXICON = new Lexicon(new Folding(HanCharacters.load()), List.of());
  private static final EncoderModel MODEL = EncoderModel.load("encoder-test.onnx", 1);
  private static final EncoderTagger TAGGER =
      new EncoderTagger(MODEL, PIECES, LEXICON, PerceptronTagger.load("zh", LEXICON));

  @AfterAll
  static void close() {
    TAGGER.close();
  }

  @Test
  void namesHaveTheirPlacesAndTypes() {
    assertThat(tag("王伟在上海。"))
        .containsExactlyInAnyOrder(
            new Candidate(0, 2, Entity.Type.PERSON), new Candidate(3, 5, Entity.Type.PLACE));
    assertThat(tag("Angela Merkel, Jinhua"))
        .containsExactlyInAnyOrder(
            new Candidate(0, 13, Entity.Type.PERSON), new Candidate(15, 21, Entity.Type.PLACE));
  }

  @Test
  void linesAreReadEachByItself() {
    assertThat(tag("了王\n伟")).isEmpty();
    assertThat(tag("了\n王伟")).containsExactly(new Candidate(2, 4, Entity.Type.PERSON));
  }

  @Test
  void batchGivesWhatEachLineAloneGives() {
    List<String> lines = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 130; i++) {
      StringBuilder line = new StringBuilder();
      for (int n = random.nextInt(90); n >= 0; n--) {
        line.append(List.of("王伟", "上海", "在", "了", "。", "jinhua ", "x").get(random.nextInt(7)));
      }
      lines.add(line.toString());
    }

    List<Candidate> alone = new ArrayList<>();
    int start = 0;
    for (String line : lines) {
      for (Candidate name : tag(line)) {
        alone.add(new Candidate(start + name.start(), start + name.end(), name.type()));
      }
      start += line.length() + 1;
    }
    assertThat(tag(String.join("\n", lines))).hasSizeGreaterThan(500).hasSameElementsAs(alone);
  }

  @Test
  void batchesAreBoundedAndWasteLittle() {
    String text = IntStream.range(0, 400).mapToObj("在"::repeat).reduce("", (a, b) -> a + "\n" + b);
    List<EncoderLine.Sequence> sequences = new ArrayList<>();
    for (NameTagger.Line line : lines(text)) {
      Tokens tokens = Tokens.of(text, line.start(), line.end());
      sequences.addAll(new EncoderLine(tokens, PIECES, LEXICON.marks(tokens)).sequences());
    }

    List<List<EncoderLine.Sequence>> batches = EncoderBatch.plan(sequences);

    assertThat(batches.stream().mapToInt(List::size).sum()).isEqualTo(sequences.size());
    assertThat(batches)
        .allSatisfy(batch ->
            assertThat(batch.size() * batch.getLast().length())
                .isLessThanOrEqualTo(EncoderBatch.MAX_PLACES));
    int places = batches.stream().mapToInt(b -> b.size() * b.getLast().length()).sum();
    int pieces = sequences.stream().mapToInt(EncoderLine.Sequence::length).sum();
    assertThat((double) places / pieces).isLessThan(1.1);
  }

  @Test
  void manyThreadsShareOneModel() {
    String text = "王伟在上海。\n".repeat(200);
    List<Candidate> expected = tag(text);

    assertThat(IntStream.range(0, 16).parallel().mapToObj(_ -> tag(text)))
        .allMatch(expected::equals);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"在", "a", "a ", "😀", "\uD83D", "王伟", "x9", "。", "\n", "e\u0301", "\u200D"})
  void mebibyteOfAnythingIsReadInBoundedTimeAndMemory(String part) {
    String text = part.repeat((1 << 20) / part.length());
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long time = thread.getCurrentThreadCpuTime();
    long bytes = thread.getCurrentThreadAllocatedBytes();

    List<Candidate> names = tag(text);

    assertThat(names).allMatch(name -> name.start() < name.end() && name.end() <= text.length());
    assertThat((thread.getCurrentThreadCpuTime() - time) / 1e9).isLessThan(8);
    assertThat(thread.getCurrentThreadAllocatedBytes() - bytes).isLessThan(4L << 30);
  }

  @Test
  void textBehindTheEncodersBoundIsReadToo() {
    String text = "在".repeat(1 << 15) + "\n王伟昨天在上海说";

    assertThat(tag(text)).contains(new Candidate((1 << 15) + 6, (1 << 15) + 8, Entity.Type.PLACE));
  }

  @Test
  void fileThatIsNoModelIsTold() {
    assertThatThrownBy(() -> EncoderModel.load("encoder-test.vocab.txt", 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("encoder-test.vocab.txt");
  }

  private static List<Candidate> tag(String text) {
    return TAGGER.tag(text, lines(text)).names();
  }

  private static List<NameTagger.Line> lines(String text) {
    List<NameTagger.Line> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      lines.add(new NameTagger.Line(start, end));
      start = end + 1;
    }
    return lines;
  }
}
