package org.copydesk.enrichment.entities;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.events.Entity;

/** Finds names by a small encoder of the BERT kind: accurate, in native code. */
final class EncoderTagger implements NameTagger {

  /** The labels in the order of the model's output. */
  static final TagLabels LABELS =
      new TagLabels(List.of(Entity.Type.PERSON, Entity.Type.PLACE, Entity.Type.ORGANIZATION));

  /**
   * The encoder reads this many pieces of a text, a second's work, and leaves what follows to the
   * faster tagger. News articles are shorter.
   */
  private static final int MAX_PIECES = 12_288;

  /** More characters than pieces mostly have; no more are cut into pieces than may be read. */
  private static final int CHARACTERS_A_PIECE = 8;

  /** Scores keep this much of their fraction as whole numbers. */
  private static final float SCALE = 4096;

  /** Beyond what any model gives; bounds the sum over a sequence. */
  private static final float MAX_SCORE = 500;

  private final EncoderModel model;
  private final WordPieces pieces;
  private final Lexicon lexicon;
  private final PerceptronTagger rest;

  /**
   * Puts a tagger together.
   *
   * @param rest what reads the end of long texts
   */
  EncoderTagger(EncoderModel model, WordPieces pieces, Lexicon lexicon, PerceptronTagger rest) {
    this.model = model;
    this.pieces = pieces;
    this.lexicon = lexicon;
    this.rest = rest;
  }

  @Override
  public List<Candidate> tag(String folded, List<Line> lines) {
    List<EncoderLine.Sequence> read = new ArrayList<>();
    List<Line> unread = new ArrayList<>();
    int left = MAX_PIECES;
    for (Line line : lines) {
      int readTo = line.start();
      for (EncoderLine.Sequence sequence : sequences(folded, line, left)) {
        left -= sequence.length();
        if (left < 0) {
          left = 0;
          break;
        }
        read.add(sequence);
        readTo = sequence.end();
      }
      if (readTo < line.end()) {
        unread.add(new Line(readTo, line.end()));
      }
    }
    List<Candidate> names = tag(read);
    names.addAll(rest.tag(folded, unread));
    return names;
  }

  private List<EncoderLine.Sequence> sequences(String folded, Line line, int pieces) {
    int end = Math.min(line.end(), line.start() + CHARACTERS_A_PIECE * pieces);
    Tokens tokens = Tokens.of(folded, line.start(), end);
    return new EncoderLine(tokens, this.pieces, lexicon.marks(tokens)).sequences();
  }

  @Override
  public void close() {
    model.close();
  }

  private List<Candidate> tag(List<EncoderLine.Sequence> sequences) {
    List<EncoderLine.Sequence> worthReading =
        sequences.stream().filter(EncoderLine.Sequence::mayHaveNames).toList();
    List<Candidate> names = new ArrayList<>();
    for (List<EncoderLine.Sequence> some : EncoderBatch.plan(worthReading)) {
      try (EncoderBatch batch = new EncoderBatch(some, pieces)) {
        FloatBuffer scores = model.scores(batch);
        for (int row = 0; row < batch.rows(); row++) {
          EncoderLine.Sequence sequence = some.get(row);
          int[] emissions = emissions(scores, row * batch.length(), sequence);
          int[] labels = Viterbi.decode(LABELS, emissions, (from, to) -> 0);
          names.addAll(LABELS.names(sequence.tokens(), sequence.from(), labels));
        }
      }
    }
    return names;
  }

  /** The scores of the labels at each token's first piece. */
  private static int[] emissions(FloatBuffer scores, int rowStart, EncoderLine.Sequence sequence) {
    int size = LABELS.size();
    int[] emissions = new int[sequence.size() * size];
    for (int token = 0; token < sequence.size(); token++) {
      int place = rowStart + sequence.first(token);
      for (int label = 0; label < size; label++) {
        float score = Math.clamp(scores.get(place * size + label), -MAX_SCORE, MAX_SCORE);
        emissions[token * size + label] = Math.round(score * SCALE);
      }
    }
    return emissions;
  }
}
