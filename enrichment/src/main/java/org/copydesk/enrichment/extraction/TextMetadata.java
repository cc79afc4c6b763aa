package org.copydesk.enrichment.extraction;

import java.util.List;
import org.copydesk.events.Organization;
import org.copydesk.events.Person;
import org.jspecify.annotations.Nullable;

/**
 * What an article's own text says about it.
 *
 * @param editor who edited it, which is not who wrote it
 * @param datePublished ISO 8601 date or date-time, in the precision and with the zone stated
 */
public record TextMetadata(
    @Nullable String headline,
    List<Person> author,
    List<Person> editor,
    @Nullable Organization publisher,
    @Nullable String datePublished) {

  public TextMetadata {
    author = List.copyOf(author);
    editor = List.copyOf(editor);
  }
}
