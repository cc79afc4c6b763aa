package org.copydesk.submission;

import java.util.Locale;

/**
 * Every reason for which a submission can fail, as RFC 9457 problem types. The names are part of
 * the interface: slugs and statuses never change, types are only added.
 */
public enum ProblemType {
  /** A request that is broken in a way no other type names. */
  BAD_REQUEST(400, "The request cannot be understood"),
  /** Not JSON (RFC 8259, and I-JSON's ban on repeated names), or past the bounds on its shape. */
  MALFORMED_JSON(400, "The JSON cannot be read"),
  /** The body is not what its Content-Encoding says. */
  MALFORMED_CONTENT_ENCODING(400, "The compressed body cannot be read"),
  NOT_FOUND(404, "There is nothing at this address"),
  METHOD_NOT_ALLOWED(405, "The address does not take this method"),
  NOT_ACCEPTABLE(406, "The answer cannot be given in an accepted format"),
  /** The body did not come to its end in the time a body has. */
  REQUEST_TIMEOUT(408, "The request took too long"),
  /** The article was erased for good, and has not been allowed again. */
  ERASED(409, "The article was erased"),
  /** An operator's request that waits for another of its kind. */
  OPERATION_IN_PROGRESS(409, "Another operation is under way"),
  /** More bytes than one article may have, counted after inflation. */
  ARTICLE_TOO_LARGE(413, "The article is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The content type is not supported"),
  UNSUPPORTED_CONTENT_ENCODING(415, "The content encoding is not supported"),
  /** Readable JSON, but not an article: a field is missing or of the wrong type. */
  INVALID_ARTICLE(422, "The article is not valid"),
  /** The bytes are no text in any known charset. */
  UNDECODABLE_TEXT(422, "The text cannot be decoded"),
  /** This service has as much in hand as it takes; nothing is wrong with the request. */
  TOO_MANY_REQUESTS(429, "Too many articles are being accepted at the moment"),
  /** This sender has sent more than one sender may; others are not affected. */
  RATE_LIMIT_EXCEEDED(429, "More was sent than is allowed"),
  INTERNAL_ERROR(500, "The service failed"),
  /** The article was not acknowledged in time; sending it again is safe. */
  BROKER_UNAVAILABLE(503, "The article could not be stored at the moment");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** Stable name, such as {@code malformed-json}; also the value of metric tags. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The problem type's URI reference, relative to the service. */
  public String uri() {
    return "/problems/" + slug();
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** What happened, in words that do not depend on the occurrence. */
  public String title() {
    return title;
  }

  /** The problem of this type with these particulars. */
  public Problem with(String detail) {
    return new Problem(this, detail);
  }
}
