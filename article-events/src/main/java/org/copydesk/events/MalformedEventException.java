package org.copydesk.events;

import org.jspecify.annotations.Nullable;

/** A record's value is not the event that its topic carries; reading it again will not help. */
public final class MalformedEventException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedEventException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
