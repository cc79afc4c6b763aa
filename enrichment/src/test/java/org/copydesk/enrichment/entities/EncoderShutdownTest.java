package org.copydesk.enrichment.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.enrichment.language.HanCharacters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM that stops while threads still read: onnxruntime's own shutdown hook crashed it. */
class EncoderShutdownTest {

  @TempDir Path folder;

  @Test
  void stopWhileArticlesAreReadIsNoCrash() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "-cp",
                System.getProperty("java.class.path"),
                Reader.class.getName())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(new File(folder.toFile(), "output"))
            .start();

    assertThat(process.waitFor()).as("%s", folder.resolve("output")).isZero();
    assertThat(folder.resolve("crash.log")).doesNotExist();
  }

  /** Reads without end, and stops amid it. */
  static final class Reader {

    private static final long MILLIS = 1000;

    private Reader() {}

    public static void main(String[] arguments) throws InterruptedException {
      Lexicon lexicon = new Lexicon(new Folding(HanCharacters.load()), List.of());
      EncoderTagger tagger =
          new EncoderTagger(
              EncoderModel.load("encoder-test.onnx", 1),
              WordPieces.load("encoder-test.vocab.txt"),
              lexicon,
              PerceptronTagger.load("zh", lexicon));
      String text = "王伟在上海。".repeat(400);
      for (int i = 0; i < 3; i++) {
        Thread.ofPlatform()
            .daemon()
            .start(() -> {
              while (true) {
                tagger.tag(text, List.of(new NameTagger.Line(0, text.length())));
              }
            });
      }
      Thread.sleep(MILLIS);
      Runtime.getRuntime().addShutdownHook(new Thread(Reader::finishWork));
      System.exit(0);
    }

    /** As a service does that finishes what it has in hand. */
    private static void finishWork() {
      try {
        Thread.sleep(MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
