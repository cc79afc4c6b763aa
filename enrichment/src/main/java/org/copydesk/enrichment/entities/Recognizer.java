package org.copydesk.enrichment.entities;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Tags the lines of a field with the model of their script. */
final class Recognizer implements AutoCloseable {

  private final NameTagger chinese;
  private final NameTagger english;

  Recognizer(Lexicon lexicon, Recognition recognition) {
    chinese = tagger("zh", lexicon, recognition);
    english = tagger("en", lexicon, recognition);
  }

  private static NameTagger tagger(String language, Lexicon lexicon, Recognition recognition) {
    PerceptronTagger fast = PerceptronTagger.load(language, lexicon);
    return switch (recognition.kind()) {
      case FAST -> fast;
      case ACCURATE ->
          new EncoderTagger(
              EncoderModel.load("encoder-" + language + ".onnx", recognition.threads()),
              WordPieces.load("encoder-" + language + ".vocab.txt"),
              lexicon,
              fast);
    };
  }

  /** What stands in a folded text; no names in languages that no model was trained for. */
  Tagged tag(String folded, String languageTag) {
    Tagged tagged = new Tagged(new ArrayList<>(), new BitSet());
    if (!languageTag.startsWith("zh") && !languageTag.equals("en") && !languageTag.equals("und")) {
      return tagged;
    }
    List<NameTagger.Line> chineseLines = new ArrayList<>();
    List<NameTagger.Line> englishLines = new ArrayList<>();
    int start = 0;
    while (start < folded.length()) {
      int newline = folded.indexOf('\n', start);
      int end = newline < 0 ? folded.length() : newline;
      boolean ideographs =
          folded.substring(start, end).codePoints().anyMatch(Character::isIdeographic);
      (ideographs ? chineseLines : englishLines).add(new NameTagger.Line(start, end));
      start = end + 1;
    }
    tagged.add(chinese.tag(folded, chineseLines));
    tagged.add(english.tag(folded, englishLines));
    return tagged;
  }

  @Override
  public void close() {
    chinese.close();
    english.close();
  }
}
