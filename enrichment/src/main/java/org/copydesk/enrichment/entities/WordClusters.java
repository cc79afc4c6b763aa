package org.copydesk.enrichment.entities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Words in clusters of like use, three sizes of them: what the perceptron knows of a word that its
 * training sentences don't have. The trained models hold the clusters' numbers: other clusters call
 * for training anew.
 */
final class WordClusters {

  /** The words with their finest clusters, counted from 1. */
  private final NameTrie words = new NameTrie();

  /** For each finest cluster the wider one that it lies in; 0 for none. */
  private final int[] middle;

  /** For each finest cluster the widest one that it lies in; 0 for none. */
  private final int[] wide;

  /**
   * Takes clusters.
   *
   * @param lines each a finest cluster: the numbers of the widest and the wider one, counted from
   *     1, and the words in lower case, parted by spaces; or a comment behind {@code #}
   */
  WordClusters(List<String> lines) {
    List<String> clusters = new ArrayList<>(lines);
    clusters.removeIf(line -> line.startsWith("#"));
    middle = new int[clusters.size() + 1];
    wide = new int[clusters.size() + 1];
    for (int i = 1; i < middle.length; i++) {
      String[] columns = clusters.get(i - 1).split(" ", -1);
      wide[i] = Integer.parseInt(columns[0]);
      middle[i] = Integer.parseInt(columns[1]);
      for (int word = 2; word < columns.length; word++) {
        words.put(columns[word], i);
      }
    }
  }

  static WordClusters load(String resource) {
    try (InputStream in =
            Objects.requireNonNull(WordClusters.class.getResourceAsStream(resource), resource);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      return new WordClusters(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** The finest cluster of a word in lower case, from 1; 0 if the word is in none. */
  int cluster(String word) {
    return words.get(word);
  }

  /** The wider cluster that a finest one lies in, from 1; 0 of 0. */
  int middle(int cluster) {
    return middle[cluster];
  }

  /** The widest cluster that a finest one lies in, from 1; 0 of 0. */
  int wide(int cluster) {
    return wide[cluster];
  }
}
