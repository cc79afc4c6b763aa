package org.copydesk.enrichment.repair;

/** A compact map from pairs of chars to small numbers. */
final class PairTable {

  private final int[] keys;
  private final byte[] values;
  private final int mask;

  PairTable(int pairs) {
    int size = Integer.highestOneBit(Math.max(16, pairs) * 4 - 1);
    keys = new int[size];
    values = new byte[size];
    mask = size - 1;
  }

  void put(char first, char second, byte value) {
    int slot = slot(first, second);
    keys[slot] = key(first, second);
    values[slot] = value;
  }

  /** The value, or -1. */
  int get(char first, char second) {
    int slot = slot(first, second);
    return keys[slot] == 0 ? -1 : values[slot];
  }

  private int slot(char first, char second) {
    int key = key(first, second);
    int slot = ((key * 0x9E3779B1) >>> 7) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static int key(char first, char second) {
    return (first << 16) | second;
  }
}
