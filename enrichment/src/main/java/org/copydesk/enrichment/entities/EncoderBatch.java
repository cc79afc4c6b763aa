package org.copydesk.enrichment.entities;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sequences of like length that an encoder reads at once, each a row, padded to the longest. The
 * numbers lie outside the heap, where the native library reads them, until the batch is closed.
 */
final class EncoderBatch implements AutoCloseable {

  /** Most places in a batch: bounds what a call takes; larger batches leave the caches. */
  static final int MAX_PLACES = 256;

  private final List<EncoderLine.Sequence> sequences;
  private final int length;
  private final Arena arena = Arena.ofConfined();
  private final LongBuffer ids;
  private final LongBuffer mask;
  private final LongBuffer features;

  /**
   * Fills a batch.
   *
   * @param sequences by their length, the longest last
   */
  EncoderBatch(List<EncoderLine.Sequence> sequences, WordPieces pieces) {
    this.sequences = sequences;
    length = sequences.getLast().length();
    ids = buffer(1);
    mask = buffer(1);
    features = buffer(EncoderFeatures.SLOTS);
    int first = pieces.id("[CLS]");
    int last = pieces.id("[SEP]");
    int padding = pieces.id("[PAD]");
    for (int row = 0; row < sequences.size(); row++) {
      EncoderLine.Sequence sequence = sequences.get(row);
      int end = sequence.length() - 1;
      for (int piece = 0; piece < length; piece++) {
        int id =
            piece == 0 ? first : piece == end ? last : piece > end ? padding : sequence.id(piece);
        ids.put(row * length + piece, id);
        mask.put(row * length + piece, piece > end ? 0 : 1);
      }
      putFeatures(row, sequence);
    }
  }

  /** Puts sequences into batches: those of like length together, within the bound. */
  static List<List<EncoderLine.Sequence>> plan(List<EncoderLine.Sequence> sequences) {
    List<EncoderLine.Sequence> byLength = new ArrayList<>(sequences);
    byLength.sort(Comparator.comparingInt(EncoderLine.Sequence::length));
    List<List<EncoderLine.Sequence>> batches = new ArrayList<>();
    List<EncoderLine.Sequence> batch = new ArrayList<>();
    for (EncoderLine.Sequence sequence : byLength) {
      if (!batch.isEmpty() && (batch.size() + 1) * sequence.length() > MAX_PLACES) {
        batches.add(batch);
        batch = new ArrayList<>();
      }
      batch.add(sequence);
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    return batches;
  }

  /** The sequences, one a row. */
  List<EncoderLine.Sequence> sequences() {
    return sequences;
  }

  int rows() {
    return sequences.size();
  }

  /** Places of a row. */
  int length() {
    return length;
  }

  /** The number of the piece at each place. */
  LongBuffer ids() {
    return ids;
  }

  /** 1 at each place but those of padding. */
  LongBuffer mask() {
    return mask;
  }

  /** {@link EncoderFeatures#SLOTS} numbers for each place, 0 but at a token's first piece. */
  LongBuffer features() {
    return features;
  }

  @Override
  public void close() {
    arena.close();
  }

  private void putFeatures(int row, EncoderLine.Sequence sequence) {
    for (int token = 0; token < sequence.size(); token++) {
      int place = row * length + sequence.first(token);
      for (int slot = 0; slot < EncoderFeatures.SLOTS; slot++) {
        features.put(place * EncoderFeatures.SLOTS + slot, sequence.feature(token, slot));
      }
    }
  }

  /** Zeroes. */
  private LongBuffer buffer(int width) {
    return arena
        .allocate(ValueLayout.JAVA_LONG, (long) sequences.size() * length * width)
        .asByteBuffer()
        .order(ByteOrder.nativeOrder())
        .asLongBuffer();
  }
}
