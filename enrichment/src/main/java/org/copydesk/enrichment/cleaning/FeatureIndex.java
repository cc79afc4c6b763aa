package org.copydesk.enrichment.cleaning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which features a line can have at all, by the characters that their matches can start with: most
 * lines have none of them, and no pattern need be tried.
 */
final class FeatureIndex {

  private static final int ASCII = 0x80;

  /** What tells nothing by one character alone: what stands before it, or a range of others. */
  private static final Pattern OPAQUE =
      Pattern.compile("\\(\\?<|\\\\[bBGpPuxN]|\\(\\?\\w*U|[^\\x00-\\x7F]-|-[^\\x00-\\x7F]");

  /** Characters of many kinds, of which a pattern names none if it means all of their kind. */
  private static final String OTHERS =
      "龘㐀あアㄅ한ไéжбאß×—…•·»，。！１Ａ\u00A0\u3000\u200B\uD83D\uDE00\uE000";

  private final List<LineFeature> features;
  private final BitSet anchored = new BitSet();

  /** Features that a match of which can start with the character; null for any other character. */
  private final BitSet[] byCharacter = new BitSet[Character.MAX_VALUE + 1];

  private final BitSet byOther = new BitSet();

  FeatureIndex(List<LineFeature> features) {
    this.features = features;
    for (LineFeature feature : features) {
      feature
          .pattern()
          .pattern()
          .chars()
          .forEach(c -> {
            named(Character.toLowerCase((char) c));
            named(Character.toUpperCase((char) c));
            named((char) c);
          });
    }
    for (char c = 0; c < ASCII; c++) {
      named(c);
    }
    for (int i = 0; i < features.size(); i++) {
      add(i);
    }
  }

  private void named(char c) {
    byCharacter[c] = byCharacter[c] == null ? new BitSet() : byCharacter[c];
  }

  private void add(int index) {
    LineFeature feature = features.get(index);
    anchored.set(index, feature.isAnchored());
    Matcher matcher = feature.pattern().matcher("");
    boolean opaque = matcher.find() || OPAQUE.matcher(feature.pattern().pattern()).find();
    boolean other = opaque || OTHERS.chars().anyMatch(c -> canStart(matcher, (char) c));
    byOther.set(index, other);
    for (int c = 0; c < byCharacter.length; c++) {
      if (byCharacter[c] != null && (other || canStart(matcher, (char) c))) {
        byCharacter[c].set(index);
      }
    }
  }

  @SuppressWarnings("JdkObsolete") // The end is where the character alone did not settle it.
  private static boolean canStart(Matcher matcher, char c) {
    matcher.reset(String.valueOf(c));
    return matcher.lookingAt() || matcher.hitEnd();
  }

  /** The features whose patterns may match the line; no other does. */
  List<LineFeature> possible(String line) {
    if (line.isEmpty()) {
      return features;
    }
    BitSet possible = new BitSet(features.size());
    for (int i = 1; i < line.length(); i++) {
      possible.or(of(line.charAt(i)));
    }
    possible.andNot(anchored);
    possible.or(of(line.charAt(0)));
    List<LineFeature> found = new ArrayList<>(possible.cardinality());
    for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
      found.add(features.get(i));
    }
    return found;
  }

  private BitSet of(char c) {
    BitSet found = byCharacter[c];
    return found == null ? byOther : found;
  }
}
