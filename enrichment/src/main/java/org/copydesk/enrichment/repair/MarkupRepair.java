package org.copydesk.enrichment.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.enrichment.edits.TextEdit;
import org.copydesk.enrichment.resources.ResourceLines;
import org.copydesk.events.Edit.Reason;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Takes tags, comments and character references out of a text that is not HTML any more, such as
 * office programs and editors leave them.
 *
 * <p>A text that only speaks of tags keeps them: plain HTML tags go where one carries attributes or
 * is closed again, unless all of them stand apart like words; tags of office programs always.
 */
final class MarkupRepair {

  private static final int LONGEST_TAG = 2_000;
  private static final int LONGEST_COMMENT = 20_000;
  private static final int LONGEST_REFERENCE = 12;
  private static final int NESTED_REFERENCES = 3;

  /** Known without a parser, for a text may hold a great many. */
  private static final Map<String, String> USUAL_REFERENCES =
      Map.of("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&nbsp;", "\u00A0");

  /** Words of a text about tags. */
  private static final List<String> SPEAKS_OF_TAGS = List.of("标签", "標籤", "タグ", "HTML");

  private static final String OPENS = " \u00A0\t(（\"“‘「『《";
  private static final String CLOSES = " \u00A0\t)）\"”’」』》,.;:!?，。；：！？、";

  private final Set<String> inline = new HashSet<>();
  private final Set<String> block = new HashSet<>();
  private final Set<String> content = new HashSet<>();

  MarkupRepair() {
    for (String line : ResourceLines.read(MarkupRepair.class, "html-tags.tsv")) {
      String[] columns = line.split("\t", -1);
      Set<String> names =
          switch (columns[1]) {
            case "block" -> block;
            case "content" -> content;
            default -> inline;
          };
      names.add(columns[0]);
    }
  }

  List<TextEdit> edits(String text) {
    Tags tags = text.indexOf('<') >= 0 ? examine(text) : Tags.NONE;
    List<TextEdit> edits = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      TextEdit edit = edit(text, i, tags);
      if (edit == null) {
        i++;
      } else {
        edits.add(edit);
        i = edit.end();
      }
    }
    return edits;
  }

  private @Nullable TextEdit edit(String text, int at, Tags tags) {
    return switch (text.charAt(at)) {
      case '<' -> text.startsWith("<!", at) ? comment(text, at) : tag(text, at, tags);
      case '&' ->
          tags == Tags.MENTIONED && standsApart(text, at, semicolon(text, at) + 1)
              ? null
              : reference(text, at);
      case '/' -> half(text, at);
      default -> null;
    };
  }

  /** What HTML tags do in a text. */
  private enum Tags {
    NONE,
    MENTIONED,
    LEFT_OVER
  }

  private Tags examine(String text) {
    Set<String> opened = new HashSet<>();
    boolean apart = true;
    boolean atEdge = false;
    boolean closed = false;
    boolean any = false;
    for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
      Tag tag = Tag.at(text, i, LONGEST_TAG);
      if (tag == null || !isHtml(tag.name())) {
        continue;
      }
      if (tag.attributes()) {
        return Tags.LEFT_OVER;
      }
      any = true;
      closed |= tag.closing() && opened.contains(tag.name());
      atEdge |= block.contains(tag.name()) && isAtEdge(text, i, tag.end());
      apart &= standsApart(text, i, tag.end());
      opened.add(tag.name());
    }
    if (!any) {
      return Tags.NONE;
    }
    boolean mentioned = apart || (!atEdge && SPEAKS_OF_TAGS.stream().anyMatch(text::contains));
    return mentioned ? Tags.MENTIONED : closed ? Tags.LEFT_OVER : Tags.NONE;
  }

  private static boolean isAtEdge(String text, int start, int end) {
    return start == 0
        || text.charAt(start - 1) == '\n'
        || end == text.length()
        || text.charAt(end) == '\n';
  }

  /** Like a word: behind a space or quotation mark, and not right before the next letter. */
  private static boolean standsApart(String text, int start, int end) {
    boolean before = start > 0 && OPENS.indexOf(text.charAt(start - 1)) >= 0;
    return before
        && (end >= text.length()
            || text.charAt(end) == '\n'
            || CLOSES.indexOf(text.charAt(end)) >= 0);
  }

  private boolean isHtml(String name) {
    return inline.contains(name) || block.contains(name) || content.contains(name);
  }

  private static @Nullable TextEdit comment(String text, int at) {
    int limit = Math.min(text.length(), at + LONGEST_COMMENT);
    int end = text.startsWith("<!--", at) ? text.indexOf("-->", at + 4, limit) : -1;
    return end < 0 ? null : TextEdit.remove(at, end + 3, Reason.MARKUP);
  }

  private @Nullable TextEdit tag(String text, int at, Tags tags) {
    Tag tag = Tag.at(text, at, LONGEST_TAG);
    boolean leftOver =
        tag != null && (isOffice(tag.name()) || (tags == Tags.LEFT_OVER && isHtml(tag.name())));
    if (tag == null || !leftOver) {
      return null;
    }
    if (content.contains(tag.name()) && !tag.closing()) {
      return TextEdit.remove(at, endOfContent(text, tag), Reason.MARKUP);
    }
    boolean breaks =
        block.contains(tag.name())
            && breaksLine(text, at, tag.end())
            && (tag.closing() || tag.name().equals("br"));
    return new TextEdit(at, tag.end(), breaks ? "\n" : "", Reason.MARKUP);
  }

  /** Behind the closing tag; behind the tag itself where none follows. */
  private static int endOfContent(String text, Tag tag) {
    int limit = Math.min(text.length(), tag.end() + LONGEST_COMMENT);
    for (int i = text.indexOf("</", tag.end(), limit);
        i >= 0;
        i = text.indexOf("</", i + 1, limit)) {
      Tag closing = Tag.at(text, i, LONGEST_TAG);
      if (closing != null && closing.name().equals(tag.name())) {
        return closing.end();
      }
    }
    return tag.end();
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
      String usual = USUAL_REFERENCES.get(before);
      decoded = usual == null ? Parser.unescapeEntities(before, false) : usual;
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
