package org.copydesk.enrichment.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.enrichment.edits.TextEdit;
import org.copydesk.enrichment.resources.ResourceLines;
import org.copydesk.events.Edit.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Takes tags in square brackets out of a text, as forums ({@code [b]…[/b]}) and WordPress ({@code
 * [gallery ids="1,2"]}) leave them.
 *
 * <p>A tag goes where it is closed again or carries a value; a bare {@code [b]} may be a footnote.
 */
final class BracketMarkup {

  private static final int LONGEST_TAG = 500;

  /** So far from its tag may content end that goes along with it. */
  private static final int LONGEST_CONTENT = 2_000;

  private final Map<String, Boolean> goesWithContent = new HashMap<>();

  BracketMarkup() {
    for (String line : ResourceLines.read(BracketMarkup.class, "bracket-tags.tsv")) {
      String[] columns = line.split("\t", -1);
      goesWithContent.put(columns[0], columns[1].equals("content"));
    }
  }

  /** A tag from {@code start} to {@code end}. */
  private record Tag(String name, boolean closing, boolean value, int start, int end) {}

  List<TextEdit> edits(String text) {
    List<Tag> tags = tags(text);
    Set<String> closed = new HashSet<>();
    Set<String> opened = new HashSet<>();
    tags.forEach(tag -> (tag.closing ? closed : opened).add(tag.name));
    List<TextEdit> edits = new ArrayList<>();
    int done = 0;
    for (int i = 0; i < tags.size(); i++) {
      Tag tag = tags.get(i);
      boolean paired = opened.contains(tag.name) && closed.contains(tag.name);
      if (tag.start >= done && (paired || tag.value)) {
        boolean content = !tag.closing && goesWithContent.getOrDefault(tag.name, false);
        done = content ? endOfContent(tags, i) : tag.end;
        edits.add(TextEdit.remove(tag.start, done, Reason.MARKUP));
      }
    }
    return edits;
  }

  private static int endOfContent(List<Tag> tags, int opening) {
    Tag open = tags.get(opening);
    if (opening + 1 == tags.size()) {
      return open.end;
    }
    Tag next = tags.get(opening + 1);
    boolean closes =
        next.closing && next.name.equals(open.name) && next.start - open.end <= LONGEST_CONTENT;
    return closes ? next.end : open.end;
  }

  private List<Tag> tags(String text) {
    List<Tag> tags = new ArrayList<>();
    for (int i = text.indexOf('['); i >= 0; i = text.indexOf('[', i + 1)) {
      Tag tag = tagAt(text, i);
      if (tag != null) {
        tags.add(tag);
      }
    }
    return tags;
  }

  private @Nullable Tag tagAt(String text, int at) {
    boolean closing = text.startsWith("/", at + 1);
    int start = at + (closing ? 2 : 1);
    int end = start;
    while (end < text.length() && isNameCharacter(text.charAt(end))) {
      end++;
    }
    String name = text.substring(start, end).toLowerCase(Locale.ROOT);
    if (!goesWithContent.containsKey(name)) {
      return null;
    }
    int limit = Math.min(text.length(), at + LONGEST_TAG);
    int close = end;
    while (close < limit && "]\n[".indexOf(text.charAt(close)) < 0) {
      close++;
    }
    if (close >= limit || text.charAt(close) != ']') {
      return null;
    }
    boolean value = text.substring(end, close).indexOf('=') >= 0;
    return close == end || value ? new Tag(name, closing, value, at, close + 1) : null;
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
