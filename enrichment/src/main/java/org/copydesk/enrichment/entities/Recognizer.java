package org.copydesk.enrichment.entities;

import java.util.ArrayList;
import java.util.List;

/** Tags the lines of a field with the model of their script. */
final class Recognizer {

  private final NameTagger chinese;
  private final NameTagger english;

  Recognizer(Lexicon lexicon) {
    chinese = new NameTagger(TagModel.load("names-zh.model"), lexicon);
    english = new NameTagger(TagModel.load("names-en.model"), lexicon);
  }

  /** The likely names of a folded text; none in languages that no model was trained for. */
  List<Candidate> candidates(String folded, String languageTag) {
    List<Candidate> candidates = new ArrayList<>();
    if (!languageTag.startsWith("zh") && !languageTag.equals("en") && !languageTag.equals("und")) {
      return candidates;
    }
    int start = 0;
    while (start < folded.length()) {
      int newline = folded.indexOf('\n', start);
      int end = newline < 0 ? folded.length() : newline;
      String line = folded.substring(start, end);
      NameTagger tagger = hasIdeographs(line) ? chinese : english;
      for (Candidate name : tagger.tag(line)) {
        candidates.add(new Candidate(start + name.start(), start + name.end(), name.type()));
      }
      start = end + 1;
    }
    return candidates;
  }

  private static boolean hasIdeographs(String line) {
    return line.codePoints().anyMatch(Character::isIdeographic);
  }
}
