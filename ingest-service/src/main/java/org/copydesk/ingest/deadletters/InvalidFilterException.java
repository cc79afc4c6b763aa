package org.copydesk.ingest.deadletters;

/** A request does not say clearly which letters it is about; the message is for the client. */
final class InvalidFilterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidFilterException(String message) {
    super(message);
  }
}
