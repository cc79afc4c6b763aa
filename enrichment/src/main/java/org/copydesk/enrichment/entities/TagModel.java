package org.copydesk.enrichment.entities;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.copydesk.events.Entity;

/**
 * The trained weights of a tagger: one small number for each feature and label, and for each pair
 * of labels in sequence.
 */
final class TagModel {

  private static final int MAGIC = 0x43445431;

  private final TagLabels labels;
  private final int[] transitions;

  /** A feature's hash above, the number of its row of weights, from 1, below; 0 for a free slot. */
  private final long[] features;

  /** A bit for each feature: small enough to stay in a cache, it tells most that are unknown. */
  private final long[] filter;

  private final byte[] weights;

  /**
   * @param hashes the features, without doubles
   * @param weights for each feature in turn, one weight a label
   */
  TagModel(TagLabels labels, int[] transitions, int[] hashes, byte[] weights) {
    this.labels = labels;
    this.transitions = transitions;
    this.weights = weights;
    int capacity = Integer.highestOneBit(Math.max(16, hashes.length * 2)) * 2;
    features = new long[capacity];
    filter = new long[capacity / 16];
    for (int row = 0; row < hashes.length; row++) {
      int slot = home(hashes[row]);
      while (features[slot] != 0) {
        slot = slot + 1 & capacity - 1;
      }
      features[slot] = (long) hashes[row] << 32 | row + 1;
      int bit = bit(hashes[row]);
      filter[bit >>> 6] |= 1L << bit;
    }
  }

  TagLabels labels() {
    return labels;
  }

  int transition(int from, int to) {
    return transitions[from * labels.size() + to];
  }

  /**
   * Adds the weights of a token's features, as far as the model knows them, to the scores of the
   * labels. What is looked up lies far apart in memory, so all of it is asked for before any of it
   * is used.
   */
  void addTo(int[] scores, int offset, TagFeatures token, long[] found) {
    int n = token.count();
    for (int f = 0; f < n; f++) {
      int hash = token.hash(f);
      found[f] = mayHave(hash) ? features[home(hash)] : 0;
    }
    int known = 0;
    for (int f = 0; f < n; f++) {
      long feature = found[f];
      if (feature != 0) {
        int hash = token.hash(f);
        feature = (int) (feature >>> 32) == hash ? feature : behind(hash);
        found[known] = feature;
        known += feature == 0 ? 0 : 1;
      }
    }
    int size = labels.size();
    for (int f = 0; f < known; f++) {
      int from = ((int) found[f] - 1) * size;
      for (int label = 0; label < size; label++) {
        scores[offset + label] += weights[from + label];
      }
    }
  }

  /** The feature of that hash, whose own slot another has taken; 0 if the model has none. */
  private long behind(int hash) {
    int mask = features.length - 1;
    int slot = home(hash) + 1 & mask;
    while (features[slot] != 0 && (int) (features[slot] >>> 32) != hash) {
      slot = slot + 1 & mask;
    }
    return features[slot];
  }

  private boolean mayHave(int hash) {
    int bit = bit(hash);
    return (filter[bit >>> 6] & 1L << bit) != 0;
  }

  private int bit(int hash) {
    return ((hash * 0x9E3779B1) >>> 7) & (filter.length * 64 - 1);
  }

  private int home(int hash) {
    return (hash ^ hash >>> 16) & features.length - 1;
  }

  static TagModel load(String resource) {
    try (InputStream in =
            Objects.requireNonNull(TagModel.class.getResourceAsStream(resource), resource);
        DataInputStream data =
            new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16))) {
      return read(data);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static TagModel read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not a tagger's model");
    }
    List<Entity.Type> types = new ArrayList<>();
    for (int n = in.readByte(); n > 0; n--) {
      types.add(Entity.Type.valueOf(in.readUTF()));
    }
    TagLabels labels = new TagLabels(types);
    int[] transitions = new int[labels.size() * labels.size()];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readInt();
    }
    int[] hashes = new int[in.readInt()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = in.readInt();
    }
    byte[] weights = new byte[hashes.length * labels.size()];
    in.readFully(weights);
    return new TagModel(labels, transitions, hashes, weights);
  }

  /** Writes what {@link #load} reads. */
  static void write(
      OutputStream out, TagLabels labels, int[] transitions, int[] hashes, byte[] weights)
      throws IOException {
    try (DataOutputStream data =
        new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(out), 1 << 16))) {
      data.writeInt(MAGIC);
      data.writeByte(labels.types().size());
      for (Entity.Type type : labels.types()) {
        data.writeUTF(type.name());
      }
      for (int weight : transitions) {
        data.writeInt(weight);
      }
      data.writeInt(hashes.length);
      for (int hash : hashes) {
        data.writeInt(hash);
      }
      data.write(weights);
    }
  }
}
