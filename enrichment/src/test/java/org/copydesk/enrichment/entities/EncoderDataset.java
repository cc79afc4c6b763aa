package org.copydesk.enrichment.entities;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.enrichment.language.HanCharacters;
import org.copydesk.events.Entity;

/**
 * Turns sentences with marked names into what the training of an encoder reads, by the very classes
 * that prepare a text for the trained encoder. Usage: see enrichment/training/README.md.
 */
final class EncoderDataset {

  private static final Map<String, Entity.Type> TYPES =
      Map.of(
          "PER", Entity.Type.PERSON,
          "LOC", Entity.Type.PLACE,
          "ORG", Entity.Type.ORGANIZATION,
          "P", Entity.Type.PERSON,
          "L", Entity.Type.PLACE,
          "O", Entity.Type.ORGANIZATION);

  private static final Pattern MARKED = Pattern.compile("\\{([PLOREW])\\|([^{}|]*)}");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Folding folding;
  private final Lexicon lexicon;
  private final WordPieces pieces;
  private final IntPredicate kept;

  /** Names of a text in UTF-16 offsets; those of other types are not among them. */
  record Row(String source, String text, List<Candidate> names) {}

  EncoderDataset(WordPieces pieces, IntPredicate kept) {
    this.pieces = pieces;
    this.kept = kept;
    folding = new Folding(HanCharacters.load());
    List<KnownEntity> known = new ArrayList<>(OwnNames.NONE.entities());
    known.addAll(AliasTable.shipped("aliases.tsv"));
    known.addAll(AliasTable.shipped("places.tsv"));
    lexicon = new Lexicon(folding, known);
  }

  /**
   * Arguments: JSONL file to write, zh or en, files to read; anywhere among them {@code
   * --lexicon-drop P SEED} to leave out a known entity's mark with that probability.
   */
  public static void main(String[] args) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(args));
    IntPredicate kept = kept(arguments);
    EncoderDataset dataset =
        new EncoderDataset(WordPieces.load("encoder-" + arguments.get(1) + ".vocab.txt"), kept);
    int lines = 0;
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments.get(0)))) {
      for (String file : arguments.subList(2, arguments.size())) {
        for (Row row : rows(Path.of(file))) {
          for (ObjectNode line : dataset.lines(row)) {
            out.write(JSON.writeValueAsString(line) + "\n");
            lines++;
          }
        }
      }
    }
    System.err.printf("%d sentences%n", lines);
  }

  private static IntPredicate kept(List<String> arguments) {
    int option = arguments.indexOf("--lexicon-drop");
    if (option < 0) {
      return wordClass -> true;
    }
    List<String> values = arguments.subList(option, option + 3);
    double dropped = Double.parseDouble(values.get(1));
    Random random = new Random(Long.parseLong(values.get(2)));
    values.clear();
    return wordClass -> wordClass < Lexicon.FIRST_ENTITY_CLASS || random.nextDouble() >= dropped;
  }

  private static List<Row> rows(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        rows.add(name.endsWith(".txt") ? marked(name, line) : row(JSON.readTree(line)));
      }
    }
    return rows;
  }

  private static Row row(JsonNode json) {
    List<Candidate> names = new ArrayList<>();
    for (JsonNode entity : json.get("entities")) {
      Entity.Type type = TYPES.get(entity.get("type").asText());
      if (type != null) {
        names.add(new Candidate(entity.get("start").asInt(), entity.get("end").asInt(), type));
      }
    }
    return new Row(json.path("source").asText(), json.get("text").asText(), names);
  }

  /** Reads a sentence with its names marked as in {@code {P|王伟}在{L|上海}}. */
  static Row marked(String source, String line) {
    StringBuilder text = new StringBuilder();
    List<Candidate> names = new ArrayList<>();
    Matcher marked = MARKED.matcher(line);
    int behind = 0;
    while (marked.find()) {
      text.append(line, behind, marked.start());
      Entity.Type type = TYPES.get(marked.group(1));
      if (type != null && !marked.group(2).isEmpty()) {
        names.add(new Candidate(text.length(), text.length() + marked.group(2).length(), type));
      }
      text.append(marked.group(2));
      behind = marked.end();
    }
    return new Row(source, text.append(line, behind, line.length()).toString(), names);
  }

  /** A line for each sequence that the encoder would read, which is nearly always one a row. */
  List<ObjectNode> lines(Row row) {
    String folded = folding.fold(row.text());
    Tokens tokens = Tokens.of(folded, 0, folded.length());
    EncoderLine line = new EncoderLine(tokens, pieces, lexicon.marks(tokens, kept));
    List<Candidate> names = names(tokens, row.names());
    List<ObjectNode> lines = new ArrayList<>();
    for (EncoderLine.Sequence sequence : line.sequences()) {
      ObjectNode json = JSON.createObjectNode();
      json.put("source", row.source());
      putPieces(json, sequence);
      putLabels(json.putArray("labels"), sequence, names);
      putOffsets(json, folded, tokens, sequence);
      lines.add(json);
    }
    return lines;
  }

  /** The names in numbers of tokens; of names that overlap the longest. */
  private static List<Candidate> names(Tokens tokens, List<Candidate> candidates) {
    List<Candidate> names = new ArrayList<>();
    boolean[] taken = new boolean[tokens.size()];
    List<Candidate> byLength = new ArrayList<>(candidates);
    byLength.sort(Comparator.comparingInt(name -> name.start() - name.end()));
    for (Candidate name : byLength) {
      int first = 0;
      while (first < tokens.size() && tokens.end(first) <= name.start()) {
        first++;
      }
      int last = first - 1;
      boolean free = true;
      while (last + 1 < tokens.size() && tokens.start(last + 1) < name.end()) {
        last++;
        free &= !taken[last];
      }
      if (free && last >= first) {
        Arrays.fill(taken, first, last + 1, true);
        names.add(new Candidate(first, last + 1, name.type()));
      }
    }
    return names;
  }

  private void putPieces(ObjectNode json, EncoderLine.Sequence sequence) {
    ArrayNode ids = json.putArray("ids").add(pieces.id("[CLS]"));
    for (int piece = 1; piece < sequence.length() - 1; piece++) {
      ids.add(sequence.id(piece));
    }
    ids.add(pieces.id("[SEP]"));
    ArrayNode firsts = json.putArray("first");
    ArrayNode features = json.putArray("features");
    for (int token = 0; token < sequence.size(); token++) {
      firsts.add(sequence.first(token));
      ArrayNode slots = features.addArray();
      for (int slot = 0; slot < EncoderFeatures.SLOTS; slot++) {
        slots.add(sequence.feature(token, slot));
      }
    }
  }

  private static void putLabels(
      ArrayNode json, EncoderLine.Sequence sequence, List<Candidate> names) {
    int[] gold = new int[sequence.size()];
    for (Candidate name : names) {
      int first = Math.max(0, name.start() - sequence.from());
      int end = Math.min(gold.length, name.end() - sequence.from());
      for (int i = first; i < end; i++) {
        gold[i] = EncoderTagger.LABELS.label(name.type(), i - first, end - first);
      }
    }
    for (int label : gold) {
      json.add(label);
    }
  }

  /** The sequence's own text and the places of its tokens in it. */
  private static void putOffsets(
      ObjectNode json, String folded, Tokens tokens, EncoderLine.Sequence sequence) {
    int last = sequence.from() + sequence.size() - 1;
    int from = sequence.from() == 0 ? 0 : tokens.start(sequence.from());
    int to = last + 1 == tokens.size() ? folded.length() : tokens.end(last);
    json.put("text", folded.substring(from, to));
    ArrayNode starts = json.putArray("starts");
    ArrayNode ends = json.putArray("ends");
    for (int i = sequence.from(); i <= last; i++) {
      starts.add(tokens.start(i) - from);
      ends.add(tokens.end(i) - from);
    }
  }
}
