package org.copydesk.enrichment.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decodes bytes of which some are lost, to the likeliest text that they allow.
 *
 * <p>A beam over byte positions: linear in the number of bytes.
 */
final class LossyDecoder {

  private static final int KEPT = 6;
  private static final int UNREADABLE_COST = 40;
  private static final int LONGEST_CHARACTER = 4;
  private static final int UNFINISHED_LINE = 14;
  private static final String LINE_ENDS = "。！？”…）：》";

  /** Of many possible characters only those cheaper than this are worth following. */
  private static final int WORTH = 26;

  private final HanModel model;

  LossyDecoder(HanModel model) {
    this.model = model;
  }

  /** The text; what cannot be read is U+FFFD, but for an unfinished character at the end. */
  String decode(int[] bytes, Encoding encoding) {
    List<List<Path>> at = new ArrayList<>(bytes.length + 1);
    for (int i = 0; i <= bytes.length; i++) {
      at.add(null);
    }
    at.set(0, new ArrayList<>(List.of(new Path(null, 0, 0))));
    for (int i = 0; i < bytes.length; i++) {
      List<Path> paths = at.get(i);
      if (paths != null) {
        follow(bytes, i, encoding, prune(paths), at);
        at.set(i, null);
      }
    }
    return at.get(bytes.length).stream()
        .min(Comparator.comparingInt(Path::finishedCost))
        .orElseThrow()
        .text();
  }

  private void follow(
      int[] bytes, int position, Encoding encoding, List<Path> paths, List<List<Path>> at) {
    int[] read = {0};
    encoding.readAt(
        bytes,
        position,
        (codePoint, length) -> {
          read[0]++;
          extend(paths, codePoint, at, position + length, read[0] > 1);
        });
    if (read[0] == 0) {
      boolean unfinished = bytes.length - position < LONGEST_CHARACTER && position > 0;
      Path best = paths.getFirst();
      Path next =
          unfinished
              ? new Path(best, 0, best.cost + UNREADABLE_COST / 4)
              : new Path(best, '\uFFFD', best.cost + UNREADABLE_COST);
      add(at, position + 1, next);
    }
  }

  private void extend(
      List<Path> paths, int codePoint, List<List<Path>> at, int position, boolean oneOfMany) {
    char c = codePoint < 0x10000 ? (char) codePoint : '\uD83D';
    for (Path path : paths) {
      int cost = codePoint < 0x80 ? 10 : model.cost(path.lastChar(), c);
      if (!oneOfMany || cost <= WORTH) {
        add(at, position, new Path(path, codePoint, path.cost + cost));
      }
    }
  }

  private static void add(List<List<Path>> at, int position, Path path) {
    List<Path> paths = at.get(position);
    if (paths == null) {
      at.set(position, new ArrayList<>(List.of(path)));
    } else {
      paths.add(path);
    }
  }

  private static List<Path> prune(List<Path> paths) {
    if (paths.size() > 1) {
      paths.sort(Comparator.comparingInt(Path::cost));
      return paths.subList(0, Math.min(KEPT, paths.size()));
    }
    return paths;
  }

  private record Path(@Nullable Path before, int codePoint, int cost) {

    /** Lines end with a mark more often than not. */
    int finishedCost() {
      return LINE_ENDS.indexOf(lastChar()) >= 0 ? cost : cost + UNFINISHED_LINE;
    }

    char lastChar() {
      for (Path at = this; at != null; at = at.before) {
        if (at.codePoint != 0) {
          return at.codePoint < 0x10000 ? (char) at.codePoint : '\uD83D';
        }
      }
      return '\n';
    }

    String text() {
      int length = 0;
      for (Path at = this; at != null; at = at.before) {
        length++;
      }
      int[] codePoints = new int[length];
      int next = length;
      for (Path at = this; at != null; at = at.before) {
        if (at.codePoint != 0) {
          codePoints[--next] = at.codePoint;
        }
      }
      return new String(codePoints, next, length - next);
    }
  }
}
