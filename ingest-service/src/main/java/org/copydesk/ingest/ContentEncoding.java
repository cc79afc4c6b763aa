package org.copydesk.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.copydesk.submission.ArticleIntake;
import org.copydesk.submission.Problem;
import org.copydesk.submission.ProblemType;

/** The codings in which a body may come (RFC 9110, 8.4). */
enum ContentEncoding {
  IDENTITY,
  GZIP;

  private static final int BUFFER = 8192;

  /**
   * @param header value of the header, null where there is none
   * @throws ProblemException if the coding is not supported
   */
  static ContentEncoding of(String header) {
    String coding = header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
    return switch (coding) {
      case "", "identity" -> IDENTITY;
      case "gzip", "x-gzip" -> GZIP;
      default ->
          throw new ProblemException(
              ProblemType.UNSUPPORTED_CONTENT_ENCODING.with(
                  "A body may come as it is or with Content-Encoding: gzip."));
    };
  }

  /** The problem of a body that is not in its coding. */
  static Problem malformed() {
    return ProblemType.MALFORMED_CONTENT_ENCODING.with("The body is not valid gzip.");
  }

  /**
   * The article's own bytes.
   *
   * @param room grows with the bytes, before more are made
   * @throws ProblemException if they are too many, or the body is not in this coding
   */
  byte[] decode(byte[] body, ArticleIntake intake, InFlight.Room room) {
    return switch (this) {
      case IDENTITY -> body;
      case GZIP -> inflate(body, intake, room);
    };
  }

  /** The stream's own bytes. */
  InputStream decode(InputStream body) throws IOException {
    return switch (this) {
      case IDENTITY -> body;
      case GZIP -> new GZIPInputStream(body, BUFFER);
    };
  }

  private static byte[] inflate(byte[] body, ArticleIntake intake, InFlight.Room room) {
    ByteArrayOutputStream inflated = new ByteArrayOutputStream(4 * body.length);
    try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body), BUFFER)) {
      byte[] part = new byte[BUFFER];
      for (int n = gzip.read(part); n >= 0; n = gzip.read(part)) {
        if (inflated.size() + n > intake.maxBytes()) {
          throw new ProblemException(intake.tooLarge());
        }
        room.take(n);
        inflated.write(part, 0, n);
      }
    } catch (IOException e) {
      throw new ProblemException(malformed());
    }
    return inflated.toByteArray();
  }
}
