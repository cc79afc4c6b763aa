package org.copydesk.enrichment.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import org.copydesk.enrichment.resources.ResourceLines;

/**
 * All signs that a line is foreign, sorted by the characters that they can start with: at a place
 * of a line only those are tried that can start there, which are few.
 */
final class LineFeatures {

  /** Stand for all characters that no pattern names. */
  private static final String OTHERS = "\u03A9\u2211\u3402\u0416\u0661\u00F8\u30F2\uAC02";

  private final int count;
  private final Map<Character, List<Indexed>> atStart = new HashMap<>();
  private final Map<Character, List<Indexed>> anywhere = new HashMap<>();
  private final List<Indexed> othersAtStart = new ArrayList<>();
  private final List<Indexed> othersAnywhere = new ArrayList<>();

  LineFeatures(Folding folding) {
    List<String> rows = ResourceLines.read(LineFeatures.class, "line-features.tsv");
    count = rows.size();
    Set<Character> named = new HashSet<>();
    for (char c = ' '; c < 0x7F; c++) {
      named.add(c);
    }
    String all = folding.foldHan(String.join("", rows));
    all.chars().forEach(c -> named.add((char) c));
    for (int i = 0; i < count; i++) {
      add(new Indexed(i, LineFeature.parse(rows.get(i), folding)), named);
    }
  }

  private void add(Indexed feature, Set<Character> named) {
    boolean start = feature.feature.isForStart();
    Map<Character, List<Indexed>> byFirst = start ? atStart : anywhere;
    List<Indexed> others = start ? othersAtStart : othersAnywhere;
    for (char c : named) {
      if (feature.canStartWith(c)) {
        byFirst.computeIfAbsent(c, _ -> new ArrayList<>()).add(feature);
      } else {
        byFirst.computeIfAbsent(c, _ -> new ArrayList<>());
      }
    }
    if (OTHERS.chars().anyMatch(c -> feature.canStartWith((char) c))) {
      others.add(feature);
    }
  }

  /** Tells of each sign that the line bears, once. */
  void find(String line, Consumer<LineFeature> found) {
    if (line.isEmpty()) {
      return;
    }
    boolean[] done = new boolean[count];
    tryAll(atStart.getOrDefault(line.charAt(0), othersAtStart), line, 0, done, found);
    for (int i = 0; i < line.length(); i++) {
      tryAll(anywhere.getOrDefault(line.charAt(i), othersAnywhere), line, i, done, found);
    }
  }

  private static void tryAll(
      List<Indexed> features, String line, int at, boolean[] done, Consumer<LineFeature> found) {
    for (Indexed each : features) {
      if (!done[each.index] && each.matches(line, at)) {
        done[each.index] = true;
        found.accept(each.feature);
      }
    }
  }

  /** A sign and its place among all. */
  private record Indexed(int index, LineFeature feature) {

    /** Whether more of a line that starts so could make a match, or it is one already. */
    @SuppressWarnings("JdkObsolete") // nothing else says that a match could go on
    boolean canStartWith(char c) {
      Matcher matcher = feature.pattern().matcher(String.valueOf(c));
      return matcher.lookingAt() || matcher.hitEnd();
    }

    boolean matches(String line, int at) {
      Matcher matcher = feature.pattern().matcher(line);
      matcher.region(at, line.length()).useTransparentBounds(true).useAnchoringBounds(false);
      return matcher.lookingAt();
    }
  }
}
