package org.copydesk.enrichment.entities;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.BitSet;
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

  /**
   * Taken from the scores (logarithms of odds) of organizations: the sentences trained on have more
   * of them than articles do.
   */
  private static final float RESERVE_OF_ORGANIZATIONS = 1;

  private static final float[] RESERVE = reserve();

  /** Below these odds of being in a name, a token is surely outside. */
  private static final double ODDS_OF_A_NAME = 0.05;

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
  public Tagged tag(String folded, List<Line> lines) {
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
    Tagged tagged = tag(read);
    tagged.add(rest.tag(folded, unread));
    if (rest.findsMoreThan(LABELS)) {
      tagged.names().addAll(others(rest.tag(folded, lines).names(), tagged.names()));
    }
    return tagged;
  }

  /** Names of the types that the encoder doesn't know, where it has found nothing. */
  private static List<Candidate> others(List<Candidate> candidates, List<Candidate> names) {
    BitSet taken = new BitSet();
    names.forEach(name -> taken.set(name.start(), name.end()));
    return candidates.stream()
        .filter(candidate -> !LABELS.types().contains(candidate.type()))
        .filter(candidate -> taken.get(candidate.start(), candidate.end()).isEmpty())
        .toList();
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

  private Tagged tag(List<EncoderLine.Sequence> sequences) {
    List<EncoderLine.Sequence> worthReading =
        sequences.stream().filter(EncoderLine.Sequence::mayHaveNames).toList();
    Tagged tagged = new Tagged(new ArrayList<>(), new BitSet());
    for (List<EncoderLine.Sequence> some : EncoderBatch.plan(worthReading)) {
      try (EncoderBatch batch = new EncoderBatch(some, pieces)) {
        FloatBuffer scores = model.scores(batch);
        for (int row = 0; row < batch.rows(); row++) {
          read(some.get(row), scores, row * batch.length(), tagged);
        }
      }
    }
    return tagged;
  }

  private static void read(
      EncoderLine.Sequence sequence, FloatBuffer scores, int rowStart, Tagged tagged) {
    int size = LABELS.size();
    int[] emissions = new int[sequence.size() * size];
    float[] ofToken = new float[size];
    Tokens tokens = sequence.tokens();
    for (int token = 0; token < sequence.size(); token++) {
      scores.get((rowStart + sequence.first(token)) * size, ofToken);
      for (int label = 0; label < size; label++) {
        float score = Math.clamp(ofToken[label] - RESERVE[label], -MAX_SCORE, MAX_SCORE);
        emissions[token * size + label] = Math.round(score * SCALE);
      }
      if (isOutside(ofToken)) {
        int i = sequence.from() + token;
        tagged.outside().set(tokens.start(i), tokens.end(i));
      }
    }
    int[] labels = Viterbi.decode(LABELS, emissions, (from, to) -> 0);
    tagged.names().addAll(LABELS.names(tokens, sequence.from(), labels));
  }

  private static boolean isOutside(float[] scores) {
    double others = 0;
    for (int label = 0; label < scores.length; label++) {
      others +=
          label == TagLabels.OUTSIDE ? 0 : Math.exp(scores[label] - scores[TagLabels.OUTSIDE]);
    }
    return others < ODDS_OF_A_NAME;
  }

  /** What is taken from the score of each label. */
  private static float[] reserve() {
    float[] reserve = new float[LABELS.size()];
    for (int label = 0; label < reserve.length; label++) {
      reserve[label] = LABELS.isIn(label, Entity.Type.ORGANIZATION) ? RESERVE_OF_ORGANIZATIONS : 0;
    }
    return reserve;
  }
}
