package org.copydesk.enrichment.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How readily letters follow one another in the languages of one alphabet: what each letter of a
 * text costs after the two before it in its word, in each language.
 *
 * <p>A sequence is a number: its letters, 16 bits each, the last one lowest.
 */
final class LetterModel {

  /** Costs are stored in so many parts of a nat. */
  private static final int PARTS = 16;

  /** What a letter costs that was never seen in a language. */
  private static final int UNSEEN = 11 * PARTS;

  /** What it costs more where the sequence was not seen and a shorter one tells. */
  private static final int BACK_OFF = 2 * PARTS;

  private static final long TWO_LETTERS = 0xFFFF_FFFFL;
  private static final long THREE_LETTERS = 0xFFFF_FFFF_FFFFL;

  private final List<String> languages;
  private long[] sequences = new long[1 << 12];

  /** For the sequence in each slot the costs by language. */
  private byte[][] costs = new byte[sequences.length][];

  private int size;

  LetterModel(List<String> languages) {
    this.languages = List.copyOf(languages);
  }

  List<String> languages() {
    return languages;
  }

  /** Takes in what the last letters of sequences cost in one of the languages. */
  void add(String language, int cost, String[] letters) {
    int index = languages.indexOf(language);
    for (String sequence : letters) {
      row(key(sequence))[index] = (byte) cost;
    }
  }

  private static long key(String sequence) {
    long key = 0;
    for (int i = 0; i < sequence.length(); i++) {
      key = key << 16 | sequence.charAt(i);
    }
    return key;
  }

  /** Fills in what was not seen; to be called once, after the last sequence. */
  void complete() {
    List<Integer> slots = new ArrayList<>(size);
    for (int slot = 0; slot < sequences.length; slot++) {
      if (costs[slot] != null) {
        slots.add(slot);
      }
    }
    slots.sort((a, b) -> Long.compare(sequences[a], sequences[b]));
    for (int slot : slots) {
      byte[] row = costs[slot];
      for (int i = 0; i < row.length; i++) {
        if (row[i] == 0) {
          row[i] = (byte) lower(sequences[slot], i);
        }
      }
    }
  }

  /** The cost by the sequence without its first letter. */
  private int lower(long sequence, int language) {
    long shorter = sequence > TWO_LETTERS ? sequence & TWO_LETTERS : sequence & 0xFFFF;
    if (shorter == sequence) {
      return UNSEEN;
    }
    byte[] row = costs[slot(shorter)];
    return row == null ? UNSEEN : Math.min(UNSEEN, (row[language] & 0xFF) + BACK_OFF);
  }

  /** What the words of a text cost in each language, in nats. */
  double[] cost(String text) {
    int[] sums = new int[languages.size()];
    String lower = text.toLowerCase(Locale.ROOT);
    long sequence = 0;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      sequence = Character.isLetter(c) ? (sequence << 16 | c) & THREE_LETTERS : 0;
      if (sequence != 0) {
        addCost(sequence, sums);
      }
    }
    return Arrays.stream(sums).mapToDouble(sum -> (double) sum / PARTS).toArray();
  }

  /** A letter that no language has says nothing. */
  private void addCost(long sequence, int[] sums) {
    long known = sequence;
    int more = 0;
    byte[] row = costs[slot(known)];
    while (row == null && known > 0xFFFF) {
      known = known > TWO_LETTERS ? known & TWO_LETTERS : known & 0xFFFF;
      more += BACK_OFF;
      row = costs[slot(known)];
    }
    for (int i = 0; row != null && i < sums.length; i++) {
      sums[i] += Math.min(UNSEEN, (row[i] & 0xFF) + more);
    }
  }

  private byte[] row(long sequence) {
    int slot = slot(sequence);
    byte[] row = costs[slot];
    if (row == null) {
      row = new byte[languages.size()];
      sequences[slot] = sequence;
      costs[slot] = row;
      size++;
      if (size * 2 > sequences.length) {
        grow();
      }
    }
    return row;
  }

  private void grow() {
    long[] oldSequences = sequences;
    byte[][] oldCosts = costs;
    sequences = new long[2 * oldSequences.length];
    costs = new byte[sequences.length][];
    for (int old = 0; old < oldSequences.length; old++) {
      if (oldCosts[old] != null) {
        int slot = slot(oldSequences[old]);
        sequences[slot] = oldSequences[old];
        costs[slot] = oldCosts[old];
      }
    }
  }

  /** Where a sequence is, or would be. */
  private int slot(long sequence) {
    int mask = sequences.length - 1;
    long hash = sequence * 0x9E3779B97F4A7C15L;
    int slot = (int) (hash >>> 32) & mask;
    while (costs[slot] != null && sequences[slot] != sequence) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
