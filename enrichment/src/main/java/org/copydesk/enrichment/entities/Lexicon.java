package org.copydesk.enrichment.entities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.zip.GZIPInputStream;

/** Words and names with their classes: what the tagger knows of a text beyond its letters. */
final class Lexicon {

  /** The classes of words that the list of Chinese words has; those of entities follow them. */
  private static final List<String> WORD_CLASSES =
      List.of("person", "place", "organization", "name", "noun", "verb", "time", "other");

  private static final List<String> ENTITY_CLASSES =
      List.of("PERSON", "PLACE", "ORGANIZATION", "PRODUCT", "EVENT", "CREATIVE_WORK");

  /** The first class of an entity's name among the classes of {@link Marks}. */
  static final int FIRST_ENTITY_CLASS = 1 + WORD_CLASSES.size();

  private final NameTrie words = new NameTrie();

  /**
   * Loads the list of Chinese words and adds the names of entities.
   *
   * @param folding the form of the names
   * @param entities what has names
   */
  Lexicon(Folding folding, List<KnownEntity> entities) {
    loadWords();
    for (KnownEntity entity : entities) {
      int value = FIRST_ENTITY_CLASS + ENTITY_CLASSES.indexOf(entity.type().name());
      for (String name : entity.names()) {
        words.put(folding.fold(name), value);
      }
    }
  }

  /** Whether words of the lexicon start, end or go on at each token: see {@link Marks}. */
  Marks marks(Tokens tokens) {
    return marks(tokens, wordClass -> true);
  }

  /**
   * The same without what the filter drops.
   *
   * @param kept tells of a word's class, asked anew for each word found, whether it counts
   */
  Marks marks(Tokens tokens, IntPredicate kept) {
    Marks marks = new Marks(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      int node = NameTrie.ROOT;
      int last = i;
      for (int c = tokens.start(i); last < tokens.size() && node >= 0; c++) {
        if (c >= tokens.end(last)) {
          last++;
          if (last == tokens.size()) {
            break;
          }
        }
        node = words.child(node, tokens.charAt(c));
        if (node >= 0
            && words.value(node) > 0
            && c + 1 == tokens.end(last)
            && kept.test(words.value(node))) {
          marks.add(i, last, words.value(node));
        }
      }
    }
    return marks;
  }

  private void loadWords() {
    try (InputStream in =
            Objects.requireNonNull(Lexicon.class.getResourceAsStream("chinese-words.tsv.gz"));
        BufferedReader rows =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      rows.lines().filter(row -> !row.startsWith("#")).forEach(this::addWords);
    } catch (IOException e) {
      throw new UncheckedIOException("chinese-words.tsv.gz", e);
    }
  }

  private void addWords(String row) {
    int tab = row.indexOf('\t');
    int value = 1 + WORD_CLASSES.indexOf(row.substring(0, tab));
    int start = tab + 1;
    while (start < row.length()) {
      int space = row.indexOf(' ', start);
      int end = space < 0 ? row.length() : space;
      words.put(row.substring(start, end), value);
      start = end + 1;
    }
  }

  /**
   * For each token the longest word that starts at it, that ends at it, and that it lies inside of:
   * length and class in one number, 0 for none.
   */
  static final class Marks {

    private static final int LONGEST = 15;
    private static final int CLASSES = 32;

    private final int[] starts;
    private final int[] ends;
    private final int[] insides;

    private Marks(int size) {
      starts = new int[size];
      ends = new int[size];
      insides = new int[size];
    }

    private void add(int first, int last, int value) {
      int mark = Math.min(LONGEST, last - first + 1) * CLASSES + value;
      starts[first] = Math.max(starts[first], mark);
      ends[last] = Math.max(ends[last], mark);
      for (int i = first + 1; i < last; i++) {
        insides[i] = Math.max(insides[i], mark);
      }
    }

    /** How many tokens the word of a mark has, 15 at most. */
    static int length(int mark) {
      return mark / CLASSES;
    }

    /** The class of a mark's word, from 1: those of words, and behind them those of entities. */
    static int wordClass(int mark) {
      return mark % CLASSES;
    }

    int start(int i) {
      return i < 0 || i >= starts.length ? -1 : starts[i];
    }

    int end(int i) {
      return i < 0 || i >= ends.length ? -1 : ends[i];
    }

    int inside(int i) {
      return i < 0 || i >= insides.length ? -1 : insides[i];
    }
  }
}
