package org.copydesk.store.querying;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in the lists' order, right behind one article; articles that come or go elsewhere don't
 * move it.
 *
 * @param newestAt the article's time in that order
 * @param id the article's id, which orders those of one time
 */
public record Cursor(LocalDateTime newestAt, String id) {

  private static final String VERSION = "1";
  private static final int LONGEST = 4096;

  /** The opaque form that clients hand back. */
  public String encode() {
    String text = VERSION + " " + newestAt + " " + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Empty if {@link #encode()} never made it. */
  public static Optional<Cursor> decode(String encoded) {
    if (encoded.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(encoded);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String[] parts = text.split(" ", 3);
      if (parts.length < 3 || !parts[0].equals(VERSION) || parts[2].indexOf('\0') >= 0) {
        return Optional.empty();
      }
      LocalDateTime newestAt = LocalDateTime.parse(parts[1]);
      return newestAt.getYear() < -4711 || newestAt.getYear() > 294_275
          ? Optional.empty()
          : Optional.of(new Cursor(newestAt, parts[2]));
    } catch (IllegalArgumentException | CharacterCodingException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
