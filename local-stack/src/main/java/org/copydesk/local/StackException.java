package org.copydesk.local;

import java.io.Serial;

/** A part of the local stack cannot be started; the message tells the user why, and what to do. */
public final class StackException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  StackException(String message) {
    super(message);
  }

  StackException(String message, Throwable cause) {
    super(message, cause);
  }
}
