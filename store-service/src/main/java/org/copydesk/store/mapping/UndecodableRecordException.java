package org.copydesk.store.mapping;

/** A record breaks the topic's rules; reading it again will not help. */
final class UndecodableRecordException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UndecodableRecordException(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
