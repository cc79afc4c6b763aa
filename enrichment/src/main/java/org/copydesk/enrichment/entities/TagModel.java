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
  private final int[] keys;
  private final int[] rows;
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
    keys = new int[capacity];
    rows = new int[capacity];
    for (int row = 0; row < hashes.length; row++) {
      int slot = slot(hashes[row]);
      keys[slot] = hashes[row];
      rows[slot] = row + 1;
    }
  }

  TagLabels labels() {
    return labels;
  }

  int transition(int from, int to) {
    return transitions[from * labels.size() + to];
  }

  /** Adds the weights of a feature, if the model knows it, to the scores of the labels. */
  void addTo(int[] scores, int offset, int hash) {
    int row = rows[slot(hash)];
    if (row == 0) {
      return;
    }
    int size = labels.size();
    int from = (row - 1) * size;
    for (int label = 0; label < size; label++) {
      scores[offset + label] += weights[from + label];
    }
  }

  private int slot(int hash) {
    int mask = keys.length - 1;
    int slot = (hash ^ hash >>> 16) & mask;
    while (rows[slot] != 0 && keys[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
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
