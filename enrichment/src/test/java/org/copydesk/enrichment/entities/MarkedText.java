package org.copydesk.enrichment.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.events.Entity;

/**
 * A text of a corpus without its marks, and the names that they mark: {@code [Type:name]}, or
 * {@code [Type#entity:name]} where the entity goes by another name or by a Wikidata id.
 *
 * @param text the text without marks
 * @param names the names in their order
 */
record MarkedText(String text, List<Name> names) {

  /**
   * A marked name.
   *
   * @param start UTF-16 index in the text without marks
   * @param surface the name as it stands
   * @param type what is named
   * @param entity what all names of one entity share in an article
   */
  record Name(int start, String surface, Entity.Type type, String entity) {}

  private static final Pattern MARKED = Pattern.compile("\\[([A-Za-z]+)(?:#([^]:]+))?:([^]]+)]");

  static MarkedText of(String marked) {
    StringBuilder text = new StringBuilder();
    List<Name> names = new ArrayList<>();
    Matcher matcher = MARKED.matcher(marked);
    int end = 0;
    while (matcher.find()) {
      text.append(marked, end, matcher.start());
      String surface = matcher.group(3);
      String entity = matcher.group(2) == null ? surface : matcher.group(2);
      names.add(new Name(text.length(), surface, type(matcher.group(1)), entity));
      text.append(surface);
      end = matcher.end();
    }
    text.append(marked, end, marked.length());
    return new MarkedText(text.toString(), List.copyOf(names));
  }

  private static Entity.Type type(String name) {
    return name.equals("CreativeWork")
        ? Entity.Type.CREATIVE_WORK
        : Entity.Type.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
