package org.copydesk.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the markup of a submitted page said of its article, for a received article that was rebuilt
 * when the page itself was no longer kept: its body is the text that was taken out of the page.
 *
 * @param url canonical address that the page declared
 * @param headline headline of the page
 * @param author who wrote it
 * @param publisher who published it
 * @param datePublished ISO 8601 date or date-time
 * @param dateModified the same of the last change
 */
public record Page(
    @Nullable String url,
    @Nullable String headline,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Person> author,
    @Nullable Organization publisher,
    @Nullable String datePublished,
    @Nullable String dateModified) {

  /** Copies the list; a missing list is an empty one. */
  public Page {
    author = Required.list(author);
  }
}
