package org.copydesk.events;

import org.jspecify.annotations.Nullable;

/**
 * How the bytes of an article became text, where it was submitted as bytes.
 *
 * @param declared IANA name that the Content-Type, a byte order mark or the document gave; null if
 *     none did
 * @param detected IANA name of the charset the bytes were read in
 */
public record SourceCharset(@Nullable String declared, String detected) {

  public SourceCharset {
    Required.field("charset.detected", detected);
  }
}
