package org.copydesk.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where the fields of an enriched article came from; a field that the article lacks is null here.
 *
 * @param url source of the address
 * @param headline source of the headline
 * @param author source of the authors
 * @param editor source of the editors
 * @param publisher source of the publisher
 * @param datePublished source of the publication date
 * @param dateModified source of the date of the last change
 * @param inLanguage source of the language tag
 * @param charset IANA name of the charset the bytes were read in; null where it came as JSON
 * @param declaredCharset IANA name of the charset the sender declared, where it did
 * @param encodingFormat media type that the body was submitted in, where it was not text: {@code
 *     text/html}
 */
public record Provenance(
    @Nullable Source url,
    @Nullable Source headline,
    @Nullable Source author,
    @Nullable Source editor,
    @Nullable Source publisher,
    @Nullable Source datePublished,
    @Nullable Source dateModified,
    @Nullable Source inLanguage,
    @Nullable String charset,
    @Nullable String declaredCharset,
    @Nullable String encodingFormat) {

  /** How a field of the article became known. */
  public enum Source {
    /** The sender gave it. */
    @JsonProperty("submitted")
    SUBMITTED,
    /** Metadata or markup of the submitted HTML. */
    @JsonProperty("html")
    HTML,
    /** A line or phrase of the text states it. */
    @JsonProperty("text")
    TEXT,
    /** The article's address holds it. */
    @JsonProperty("url")
    URL,
    /** Nothing states it; it follows from other evidence. */
    @JsonProperty("derived")
    DERIVED
  }
}
