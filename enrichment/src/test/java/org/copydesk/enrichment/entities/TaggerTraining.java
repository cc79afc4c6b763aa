package org.copydesk.enrichment.entities;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.copydesk.enrichment.language.HanCharacters;
import org.copydesk.events.Entity;

/**
 * Trains a model of {@link PerceptronTagger}: averaged structured perceptron, fixed seed. Usage:
 * see enrichment/training/README.md.
 */
final class TaggerTraining {

  private static final Map<String, Entity.Type> TYPES =
      Map.of(
          "PER", Entity.Type.PERSON,
          "LOC", Entity.Type.PLACE,
          "ORG", Entity.Type.ORGANIZATION,
          "PROD", Entity.Type.PRODUCT,
          "WORK", Entity.Type.CREATIVE_WORK,
          "EVENT", Entity.Type.EVENT);

  /**
   * Rows of the known features of each token, those of them that count in this epoch, and the right
   * labels.
   */
  private static final class Sentence {
    final int[][] all;
    final int[][] features;
    final int[] labels;

    Sentence(int[][] features, int[] labels) {
      this.all = features;
      this.features = new int[features.length][];
      this.labels = labels;
    }
  }

  private final TagLabels labels;
  private final int size;
  private final double leftOut;
  private final Map<Integer, Integer> rows = new HashMap<>();
  private final List<Sentence> sentences = new ArrayList<>();
  private float[] weights = {};
  private float[] sums = {};
  private final float[] transitions;
  private final float[] transitionSums;
  private long step = 1;

  private TaggerTraining(List<Entity.Type> types, double leftOut) {
    this.leftOut = leftOut;
    labels = new TagLabels(types);
    size = labels.size();
    transitions = new float[size * size];
    transitionSums = new float[size * size];
  }

  /**
   * Arguments: model file to write, epochs, share of the features that each epoch leaves out (so
   * that words seen in training do not outweigh what is known of others), types separated by
   * commas, resource with the clusters of words, JSONL files.
   */
  public static void main(String[] args) throws IOException {
    List<Entity.Type> types = new ArrayList<>();
    for (String type : args[3].split(",", -1)) {
      types.add(type(type));
    }
    TaggerTraining training = new TaggerTraining(types, Double.parseDouble(args[2]));
    training.read(WordClusters.load(args[4]), List.of(args).subList(5, args.length));
    for (int epoch = 0; epoch < Integer.parseInt(args[1]); epoch++) {
      System.err.printf("epoch %d: %d wrong sentences%n", epoch, training.epoch(epoch));
    }
    training.write(Path.of(args[0]));
  }

  private void read(WordClusters clusters, List<String> files) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Folding folding = new Folding(HanCharacters.load());
    List<KnownEntity> known = new ArrayList<>(AliasTable.shipped("aliases.tsv"));
    known.addAll(AliasTable.shipped("places.tsv"));
    Lexicon lexicon = new Lexicon(folding, known);
    List<int[][]> hashes = new ArrayList<>();
    List<int[]> gold = new ArrayList<>();
    Map<Integer, Integer> counts = new HashMap<>();
    for (String file : files) {
      for (String line : Files.readAllLines(Path.of(file))) {
        JsonNode row = json.readTree(line);
        Tokens tokens = tokens(folding.fold(row.get("text").asText()));
        hashes.add(features(tokens, lexicon, clusters, counts));
        gold.add(gold(tokens, row.get("entities")));
      }
    }
    counts.forEach((hash, n) -> rows.computeIfAbsent(hash, h -> n > 1 ? rows.size() : null));
    for (int i = 0; i < gold.size(); i++) {
      sentences.add(new Sentence(known(hashes.get(i)), gold.get(i)));
    }
    weights = new float[rows.size() * size];
    sums = new float[rows.size() * size];
    System.err.printf("%d sentences, %d features%n", sentences.size(), rows.size());
  }

  private static Entity.Type type(String name) {
    return Objects.requireNonNull(TYPES.get(name), name);
  }

  private static Tokens tokens(String text) {
    return Tokens.of(text, 0, text.length());
  }

  private static int[][] features(
      Tokens tokens, Lexicon lexicon, WordClusters clusters, Map<Integer, Integer> counts) {
    TagFeatures features = new TagFeatures(tokens, lexicon, clusters);
    int[][] hashes = new int[tokens.size()][];
    for (int i = 0; i < hashes.length; i++) {
      features.compute(i);
      hashes[i] = new int[features.count()];
      for (int f = 0; f < hashes[i].length; f++) {
        hashes[i][f] = features.hash(f);
        counts.merge(hashes[i][f], 1, Integer::sum);
      }
    }
    return hashes;
  }

  private int[] gold(Tokens tokens, JsonNode entities) {
    int[] gold = new int[tokens.size()];
    for (JsonNode entity : entities) {
      Entity.Type type = type(entity.get("type").asText());
      int first = -1;
      int last = -1;
      for (int i = 0; i < gold.length; i++) {
        first = tokens.start(i) == entity.get("start").asInt() ? i : first;
        last = tokens.end(i) == entity.get("end").asInt() ? i : last;
      }
      if (labels.types().contains(type) && first >= 0 && last >= first) {
        for (int i = first; i <= last; i++) {
          gold[i] = labels.label(type, i - first, last - first + 1);
        }
      }
    }
    return gold;
  }

  private int[][] known(int[][] hashes) {
    int[][] known = new int[hashes.length][];
    for (int i = 0; i < known.length; i++) {
      known[i] = Arrays.stream(hashes[i]).filter(rows::containsKey).map(rows::get).toArray();
    }
    return known;
  }

  private int epoch(int epoch) {
    Random random = new Random(epoch);
    Collections.shuffle(sentences, random);
    int wrong = 0;
    for (Sentence sentence : sentences) {
      if (sentence.labels.length > 0) {
        thin(sentence, random);
        int[] guess = decode(sentence);
        if (!Arrays.equals(guess, sentence.labels)) {
          wrong++;
          update(sentence, sentence.labels, 1);
          update(sentence, guess, -1);
        }
        step++;
      }
    }
    return wrong;
  }

  /** Leaves out features of a sentence, others in each epoch. */
  private void thin(Sentence sentence, Random random) {
    for (int i = 0; i < sentence.all.length; i++) {
      sentence.features[i] =
          Arrays.stream(sentence.all[i]).filter(_ -> random.nextDouble() >= leftOut).toArray();
    }
  }

  private int[] decode(Sentence sentence) {
    int[] scores = new int[sentence.labels.length * size];
    for (int i = 0; i < sentence.labels.length; i++) {
      for (int row : sentence.features[i]) {
        for (int label = 0; label < size; label++) {
          scores[i * size + label] += (int) weights[row * size + label];
        }
      }
    }
    return Viterbi.decode(labels, scores, (from, to) -> (int) transitions[from * size + to]);
  }

  private void update(Sentence sentence, int[] path, int by) {
    for (int i = 0; i < path.length; i++) {
      for (int row : sentence.features[i]) {
        weights[row * size + path[i]] += by;
        sums[row * size + path[i]] += (float) by * step;
      }
      if (i > 0) {
        int pair = path[i - 1] * size + path[i];
        transitions[pair] += by;
        transitionSums[pair] += (float) by * step;
      }
    }
  }

  private float average(float weight, float sum) {
    return weight - sum / step;
  }

  private void write(Path file) throws IOException {
    float scale = 4;
    List<Integer> hashes = new ArrayList<>();
    rows.forEach((hash, row) -> {
      for (int label = 0; label < size; label++) {
        if (quantized(row * size + label, scale) != 0) {
          hashes.add(hash);
          return;
        }
      }
    });
    Collections.sort(hashes);
    byte[] bytes = new byte[hashes.size() * size];
    for (int i = 0; i < hashes.size(); i++) {
      int row = Objects.requireNonNull(rows.get(hashes.get(i)));
      for (int label = 0; label < size; label++) {
        bytes[i * size + label] = quantized(row * size + label, scale);
      }
    }
    int[] pairs = new int[size * size];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = Math.round(average(transitions[i], transitionSums[i]) * scale);
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      TagModel.write(
          out, labels, pairs, hashes.stream().mapToInt(Integer::intValue).toArray(), bytes);
    }
    System.err.printf("%d features kept, %d bytes%n", hashes.size(), Files.size(file));
  }

  private byte quantized(int index, float scale) {
    int weight = Math.round(average(weights[index], sums[index]) * scale);
    return (byte) Math.clamp(weight, Byte.MIN_VALUE, Byte.MAX_VALUE);
  }
}
