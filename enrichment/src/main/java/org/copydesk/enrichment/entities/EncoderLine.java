package org.copydesk.enrichment.entities;

import java.util.ArrayList;
import java.util.List;

/** A line as an encoder reads it: the pieces and features of its tokens, cut into sequences. */
final class EncoderLine {

  /** Most pieces of a sequence, without the sign before and the one behind them. */
  static final int MAX_PIECES = 254;

  /** Sentences that end before this many pieces are read together with the next one. */
  private static final int ENOUGH_PIECES = 24;

  private final Tokens tokens;
  private final WordPieces.Cut pieces;
  private final EncoderFeatures features;

  EncoderLine(Tokens tokens, WordPieces wordPieces, Lexicon.Marks marks) {
    this.tokens = tokens;
    pieces = wordPieces.cut(tokens);
    features = new EncoderFeatures(tokens, marks);
  }

  /** The line's sequences, in order; each token is in one of them. */
  List<Sequence> sequences() {
    List<Sequence> sequences = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (pieces.first(i + 1) - pieces.first(from) > MAX_PIECES) {
        sequences.add(new Sequence(from, i));
        from = i;
      }
      boolean enough = pieces.first(i + 1) - pieces.first(from) >= ENOUGH_PIECES;
      if (i + 1 == tokens.size() || (enough && Sentences.endsWith(tokens, i))) {
        sequences.add(new Sequence(from, i + 1));
        from = i + 1;
      }
    }
    return sequences;
  }

  /** What an encoder reads at once: some tokens, between a first and a last piece of no token. */
  final class Sequence {

    private final int from;
    private final int to;

    private Sequence(int from, int to) {
      this.from = from;
      this.to = to;
    }

    /** The tokens of the whole line. */
    Tokens tokens() {
      return tokens;
    }

    /** Whether there is a letter or an ideograph at all. */
    boolean mayHaveNames() {
      for (int i = from; i < to; i++) {
        if (tokens.kind(i) == Tokens.Kind.WORD || tokens.kind(i) == Tokens.Kind.IDEOGRAPH) {
          return true;
        }
      }
      return false;
    }

    /** The first token within the line. */
    int from() {
      return from;
    }

    /** Where the last token ends in the text. */
    int end() {
      return tokens.end(to - 1);
    }

    /** How many tokens. */
    int size() {
      return to - from;
    }

    /** How many pieces, the first and the last one counted. */
    int length() {
      return pieces.first(to) - pieces.first(from) + 2;
    }

    /** The number of a piece, other than the first and the last one. */
    int id(int piece) {
      return pieces.id(pieces.first(from) + piece - 1);
    }

    /** The place of a token's first piece. */
    int first(int token) {
      return pieces.first(from + token) - pieces.first(from) + 1;
    }

    /** A feature of a token: see {@link EncoderFeatures}. */
    int feature(int token, int slot) {
      return features.get(from + token, slot);
    }
  }
}
