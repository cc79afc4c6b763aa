package org.copydesk.enrichment.entities;

import java.util.Arrays;

/**
 * Names by their characters, to find the longest one that starts at a place in a text. A value is
 * any positive number.
 */
final class NameTrie {

  static final int ROOT = 0;

  private long[] keys = new long[1 << 10];
  private int[] children = new int[1 << 10];
  private int[] values = new int[1 << 10];
  private int nodes = 1;

  /** The value of a name, 0 if it has none. */
  int get(String name) {
    int node = ROOT;
    for (int i = 0; i < name.length() && node >= 0; i++) {
      node = child(node, name.charAt(i));
    }
    return node < 0 ? 0 : values[node];
  }

  /** Gives a name its value, in place of one it had. */
  void put(String name, int value) {
    int node = ROOT;
    for (int i = 0; i < name.length(); i++) {
      int child = child(node, name.charAt(i));
      node = child < 0 ? addChild(node, name.charAt(i)) : child;
    }
    values[node] = value;
  }

  /** The node that follows by this character, -1 if none does. */
  int child(int node, char c) {
    long key = key(node, c);
    int slot = slot(key);
    return keys[slot] == key ? children[slot] : -1;
  }

  /** The value of the name that ends at this node, 0 if none does. */
  int value(int node) {
    return values[node];
  }

  private int addChild(int node, char c) {
    if (nodes * 2 >= keys.length) {
      grow();
    }
    int slot = slot(key(node, c));
    keys[slot] = key(node, c);
    children[slot] = nodes;
    if (nodes == values.length) {
      values = Arrays.copyOf(values, nodes * 2);
    }
    return nodes++;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldChildren = children;
    keys = new long[oldKeys.length * 2];
    children = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        children[slot] = oldChildren[i];
      }
    }
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    long hash = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (hash >>> 40) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** Never 0, which marks a free slot. */
  private static long key(int node, char c) {
    return ((long) node + 1) << 16 | c;
  }
}
