package org.copydesk.cli;

/** The command cannot do what was asked; the message tells the user why, and what to do. */
final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  CommandFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
