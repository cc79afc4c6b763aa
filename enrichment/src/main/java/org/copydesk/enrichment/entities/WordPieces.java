package org.copydesk.enrichment.entities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The vocabulary of an encoder, and how it cuts a token: always the longest piece that fits, as in
 * "BERT: Pre-training of Deep Bidirectional Transformers" (Devlin and others, 2019), without case
 * and without marks over letters.
 */
final class WordPieces {

  private static final int LONGEST_TOKEN = 100;

  /** The pieces with their numbers, counted from 1. */
  private final NameTrie pieces = new NameTrie();

  private final int continuation;

  /**
   * Takes a vocabulary.
   *
   * @param vocabulary the pieces in the order of their numbers, those that go on behind {@code ##}
   */
  WordPieces(List<String> vocabulary) {
    for (int id = 0; id < vocabulary.size(); id++) {
      pieces.put(vocabulary.get(id), id + 1);
    }
    continuation = pieces.child(pieces.child(NameTrie.ROOT, '#'), '#');
  }

  static WordPieces load(String resource) {
    try (InputStream in =
            Objects.requireNonNull(WordPieces.class.getResourceAsStream(resource), resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new WordPieces(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** The number of a piece of the vocabulary. */
  int id(String piece) {
    int number = pieces.get(piece);
    if (number == 0) {
      throw new IllegalArgumentException("no piece " + piece);
    }
    return number - 1;
  }

  /** Cuts tokens; each has one piece at least. */
  Cut cut(Tokens tokens) {
    int unknown = id("[UNK]");
    int[] ids = new int[tokens.size() + 16];
    int[] firsts = new int[tokens.size() + 1];
    int count = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (count + LONGEST_TOKEN > ids.length) {
        ids = Arrays.copyOf(ids, ids.length + ids.length / 2 + LONGEST_TOKEN);
      }
      String token = normalized(tokens.text(i));
      int end = token.length() > LONGEST_TOKEN ? count : cut(token, ids, count);
      if (end == count) {
        ids[end++] = unknown;
      }
      count = end;
      firsts[i + 1] = count;
    }
    return new Cut(ids, firsts);
  }

  /** Puts the pieces of a token behind those that are there; none if it has a part without one. */
  private int cut(String token, int[] ids, int count) {
    int end = count;
    int i = 0;
    while (i < token.length()) {
      int node = i == 0 ? NameTrie.ROOT : continuation;
      int found = 0;
      int next = i;
      for (int c = i; c < token.length() && node >= 0; c++) {
        node = pieces.child(node, token.charAt(c));
        if (node >= 0 && pieces.value(node) > 0) {
          found = pieces.value(node);
          next = c + 1;
        }
      }
      if (found == 0) {
        return count;
      }
      ids[end++] = found - 1;
      i = next;
    }
    return end;
  }

  private static String normalized(String token) {
    String lower = token.toLowerCase(Locale.ROOT);
    if (Normalizer.isNormalized(lower, Normalizer.Form.NFD) && !hasMarks(lower)) {
      return lower;
    }
    StringBuilder letters = new StringBuilder();
    Normalizer.normalize(lower, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> !isMark(c))
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static boolean hasMarks(String text) {
    return text.codePoints().anyMatch(WordPieces::isMark);
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** The pieces of tokens, one after another. */
  static final class Cut {

    private final int[] ids;
    private final int[] firsts;

    private Cut(int[] ids, int[] firsts) {
      this.ids = ids;
      this.firsts = firsts;
    }

    int id(int piece) {
      return ids[piece];
    }

    /** The first piece of a token, or behind the last token the number of all pieces. */
    int first(int token) {
      return firsts[token];
    }
  }
}
