package org.copydesk.enrichment.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.enrichment.edits.TextEdit;
import org.copydesk.enrichment.resources.ResourceLines;
import org.copydesk.events.Edit.Reason;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Takes tags and character references out of a text that is not HTML any more, such as office
 * programs leave them.
 *
 * <p>A text that only speaks of a tag keeps it: plain HTML tags go where one carries attributes or
 * is closed again, tags of office programs always.
 */
final class MarkupRepair {

  private static final int LONGEST_TAG = 2_000;
  private static final int LONGEST_REFERENCE = 12;
  private static final int NESTED_REFERENCES = 3;

  private final Set<String> inline = new HashSet<>();
  private final Set<String> block = new HashSet<>();

  MarkupRepair() {
    for (String line : ResourceLines.read(MarkupRepair.class, "html-tags.tsv")) {
      String[] columns = line.split("\t", -1);
      (columns[1].equals("block") ? block : inline).add(columns[0]);
    }
  }

  List<TextEdit> edits(String text) {
    List<TextEdit> edits = new ArrayList<>();
    boolean html = text.indexOf('<') >= 0 && hasLeftovers(text);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      TextEdit edit =
          c == '<'
              ? tag(text, i, html)
              : c == '&' ? reference(text, i) : c == '/' ? half(text, i) : null;
      if (edit == null) {
        i++;
      } else {
        edits.add(edit);
        i = edit.end();
      }
    }
    return edits;
  }

  /** A tag with attributes, or one that is closed again. */
  private boolean hasLeftovers(String text) {
    Set<String> opened = new HashSet<>();
    for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
      Tag tag = Tag.at(text, i, LONGEST_TAG);
      if (tag == null || !isHtml(tag.name())) {
        continue;
      }
      if (tag.attributes() || (tag.closing() && opened.contains(tag.name()))) {
        return true;
      }
      opened.add(tag.name());
    }
    return false;
  }

  private boolean isHtml(String name) {
    return inline.contains(name) || block.contains(name);
  }

  private @Nullable TextEdit tag(String text, int at, boolean html) {
    Tag tag = Tag.at(text, at, LONGEST_TAG);
    if (tag == null || !(isOffice(tag.name()) || (html && isHtml(tag.name())))) {
      return null;
    }
    boolean breaks =
        block.contains(tag.name())
            && breaksLine(text, at, tag.end())
            && (tag.closing() || tag.name().equals("br"));
    return new TextEdit(at, tag.end(), breaks ? "\n" : "", Reason.MARKUP);
  }

  private static boolean breaksLine(String text, int start, int end) {
    return start > 0
        && end < text.length()
        && text.charAt(start - 1) != '\n'
        && text.charAt(end) != '\n';
  }

  private static boolean isOffice(String name) {
    int colon = name.indexOf(':');
    return colon > 0 && Set.of("o", "w", "v", "m", "st1", "u1").contains(name.substring(0, colon));
  }

  /** An office tag whose first character was lost. */
  private static @Nullable TextEdit half(String text, int at) {
    return text.startsWith("/o:p>", at)
        ? TextEdit.remove(at, at + "/o:p>".length(), Reason.MARKUP)
        : null;
  }

  private static @Nullable TextEdit reference(String text, int at) {
    int end = semicolon(text, at);
    if (end < 0) {
      return null;
    }
    int after = end + 1;
    for (int i = 0;
        i < NESTED_REFERENCES && text.startsWith("&amp;", at) && after == end + 1;
        i++) {
      int inner = semicolon(text, after);
      if (inner > 0 && isReference(text.substring(after, inner))) {
        end = inner;
      }
    }
    String decoded = decoded(text.substring(at, end + 1));
    if (decoded.equals(text.substring(at, end + 1))
        || (decoded.startsWith("&") && decoded.length() > 1)) {
      return null;
    }
    return new TextEdit(at, end + 1, decoded.replace('\u00A0', ' '), Reason.MARKUP);
  }

  private static String decoded(String references) {
    String decoded = references;
    for (int i = 0; i < NESTED_REFERENCES && decoded.length() > 1; i++) {
      String before = decoded;
      decoded = Parser.unescapeEntities(before, false);
      if (decoded.equals(before)) {
        break;
      }
    }
    return decoded;
  }

  /** The end of what may be a reference, which is short; -1 if it has none. */
  private static int semicolon(String text, int from) {
    int limit = Math.min(text.length(), from + LONGEST_REFERENCE);
    return text.indexOf(';', from, limit);
  }

  private static boolean isReference(String name) {
    return !name.isEmpty()
        && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '#')
        && !name.toLowerCase(Locale.ROOT).contains(" ");
  }
}
