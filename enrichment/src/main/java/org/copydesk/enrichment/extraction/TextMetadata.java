package org.copydesk.enrichment.extraction;

import java.util.List;
import org.copydesk.events.Organization;
import org.copydesk.events.Person;
import org.jspecify.annotations.Nullable;

/**
 * What an article's own text says about it.
 *
 * @param datePublished ISO 8601 date or date-time, in the precision and with the zone stated
 */
public record TextMetadata(
    @Nullable String headline,
    List<Person> author,
    @Nullable Organization publisher,
    @Nullable String datePublished) {

  public TextMetadata {
    author = List.copyOf(author);
  }
}
